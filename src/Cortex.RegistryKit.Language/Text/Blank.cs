namespace Cortex.RegistryKit.Language.Text;

/// <summary>White space as the registry's first reader counts it: Unicode's, and the information separators U+001C to U+001F.</summary>
public static class Blank
{
    /// <summary>Whether there is no text, or nothing but white space.</summary>
    /// <param name="text">The text, or null.</param>
    public static bool Is(string? text) => text is null || text.All(IsSpace);

    /// <summary>The text without white space around it.</summary>
    /// <param name="text">The text.</param>
    public static string Trim(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));

        var start = 0;
        var end = text.Length;
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && IsSpace(text[end - 1])) end--;
        return text.Substring(start, end - start);
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';
}
