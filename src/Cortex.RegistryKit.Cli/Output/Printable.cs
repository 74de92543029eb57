using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>
/// Text from files and paths, made safe to print: what would break a line, steer a terminal or turn the direction of
/// writing stands as an escape.
/// </summary>
internal static class Printable
{
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe)) return text;

        var result = new StringBuilder(text.Length + 8);
        foreach (var unit in text)
        {
            if (IsUnsafe(unit)) result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            else result.Append(unit);
        }

        return result.ToString();
    }

    private static bool IsUnsafe(char unit) => char.IsControl(unit) || unit is '\u2028' or '\u2029' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
