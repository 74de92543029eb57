namespace Cortex.RegistryKit.Cli.Mending;

/// <summary>A line of a <c>.env</c> file.</summary>
internal static class EnvLine
{
    /// <summary>Writes a line that readers of such files take for the very value: bare where nothing in it means anything, else in quotes.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="line">The line with its end; empty where there is none.</param>
    /// <returns>Whether the value can stand on a line.</returns>
    public static bool TryWrite(string name, string value, out string line)
    {
        line = "";
        if (value.Length == 0 || value.Any(char.IsControl) || value.Trim() != value) return false;

        var quote = value.All(IsPlain) ? "" : QuoteFor(value);
        if (quote is null) return false;
        line = $"{name}={quote}{value}{quote}\n";
        return true;
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '+' or '=';

    // A backslash before the closing quote would keep it from closing.
    private static string? QuoteFor(string value) => value.EndsWith('\\') ? null : !value.Contains('\'', StringComparison.Ordinal) ? "'" : !value.Contains('"', StringComparison.Ordinal) ? "\"" : null;
}
