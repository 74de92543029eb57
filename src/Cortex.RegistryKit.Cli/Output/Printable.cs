using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>
/// Text from files and paths, made safe to print: what would break a line, steer a terminal, turn the direction of
/// writing or be there unseen stands as an escape.
/// </summary>
internal static class Printable
{
    public static string Of(string text)
    {
        if (!Enumerable.Range(0, text.Length).Any(at => IsUnsafe(text, at))) return text;

        var result = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            if (IsUnsafe(text, at)) result.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[at]:x4}");
            else result.Append(text[at]);
        }

        return result.ToString();
    }

    private static bool IsUnsafe(string text, int at) => IsUnsafe(text[at]) || IsTag(text, at) || (at > 0 && IsTag(text, at - 1));

    private static bool IsUnsafe(char unit) =>
        char.IsControl(unit) || unit is '\u2028' or '\u2029' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069') or '\ufeff';

    // The tags, U+E0000 to U+E007F, are letters that nobody sees.
    private static bool IsTag(string text, int at) => text[at] == '\udb40' && at + 1 < text.Length && text[at + 1] is >= '\udc00' and <= '\udc7f';
}
