namespace Cortex.RegistryKit.Cli.Keys;

/// <summary>Guesses whether a text is a key that somebody wrote where a name is meant.</summary>
internal static class KeyShape
{
    private const int ShortestWithPrefix = 12;
    private const int ShortestWithout = 28;

    private static readonly string[] Prefixes = ["sk-", "sk_", "pk_", "AIza", "ghp_", "github_pat_", "gsk_", "hf_", "xai-", "ya29.", "Bearer "];

    /// <summary>Whether a text looks like a key. An id of hexadecimal groups does not, nor does the name of a model.</summary>
    public static bool Fits(string text) =>
        (text.Length >= ShortestWithPrefix && Prefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal)))
        || text.Split('-', '_', '.', '/', ':', ' ').Any(part => part.Length >= ShortestWithout && part.Any(char.IsAsciiDigit) && part.Any(char.IsAsciiLetter) && part.All(char.IsAsciiLetterOrDigit));
}
