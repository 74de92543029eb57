using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.Cli.Graphs.Svg;

/// <summary>How wide a text is. Nobody knows the reader's font, so that a text counts as wide as in a wide one.</summary>
internal static class TextWidth
{
    private const string Ellipsis = "…";

    // In a bold face letters are that much wider.
    private const double Bold = 1.09;

    /// <summary>The width of a text, in pixels.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of the font, in pixels.</param>
    /// <param name="isBold">Whether it is bold.</param>
    public static double Of(string text, double size, bool isBold = false) => text.EnumerateRunes().Sum(OfRune) * size * (isBold ? Bold : 1);

    /// <summary>A text that fits into a width: cut between two characters, as people count them.</summary>
    public static string Cut(string text, double width, double size, bool isBold = false)
    {
        if (Of(text, size, isBold) <= width) return text;

        var end = 0;
        for (var next = 0; next < text.Length; end = next)
        {
            next = end + StringInfo.GetNextTextElementLength(text, end);
            if (Of(text[..next] + Ellipsis, size, isBold) > width) break;
        }

        return text[..end].TrimEnd() + Ellipsis;
    }

    private static double OfRune(Rune rune) => rune.Value switch
    {
        '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'i' or 'j' or 'l' or ' ' => 0.33,
        '(' or ')' or '[' or ']' or '{' or '}' or '/' or '\\' or '-' or '"' or '`' or 'f' or 'r' or 't' or 'I' => 0.43,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.98,
        >= 'A' and <= 'Z' => 0.74,
        < 0x80 => 0.64,
        < 0x300 => 0.74,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        < 0x1100 => 0.8,
        _ => 1.1,
    };
}
