namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>The characters that the grammars of formats are made of; a letter or digit of another script is none of them.</summary>
internal static class Ascii
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    public static bool IsHexDigit(char c) => IsDigit(c) || c is >= 'a' and <= 'f' or >= 'A' and <= 'F';

    /// <summary>Whether two hexadecimal digits follow a percent sign here.</summary>
    public static bool IsPercentEncoded(string text, int at) => at + 2 < text.Length && text[at] == '%' && IsHexDigit(text[at + 1]) && IsHexDigit(text[at + 2]);

    /// <summary>The number that a run of digits spells, where it stands alone; else -1.</summary>
    public static int Number(string text, int start, int length)
    {
        if (start + length > text.Length) return -1;

        var value = 0;
        for (var i = start; i < start + length; i++)
        {
            if (!IsDigit(text[i])) return -1;
            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }
}
