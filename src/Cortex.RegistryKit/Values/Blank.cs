namespace Cortex.RegistryKit;

/// <summary>White space as the registry's first reader counts it: Unicode's, and the information separators U+001C to U+001F.</summary>
internal static class Blank
{
    /// <summary>Whether there is no text, or nothing but white space.</summary>
    public static bool Is(string? text) => text is null || Trim(text).Length == 0;

    /// <summary>The text without white space around it.</summary>
    public static string Trim(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && IsSpace(text[end - 1])) end--;
        return text[start..end];
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';
}
