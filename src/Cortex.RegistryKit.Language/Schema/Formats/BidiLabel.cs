using System.Globalization;

namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>The rule for labels in names that hold text from right to left (RFC 5893, 2).</summary>
internal static class BidiLabel
{
    private enum Class
    {
        Left,
        Right,
        ArabicNumber,
        EuropeanNumber,
        Mark,
        Other,
    }

    public static bool IsRightToLeft(string label) => CodePoints.Of(label).Any(point => Of(point) is Class.Right or Class.ArabicNumber);

    public static bool IsValid(string label)
    {
        var classes = CodePoints.Of(label).Select(Of).ToList();
        var last = classes.LastOrDefault(one => one != Class.Mark);
        return classes[0] switch
        {
            Class.Right => !classes.Contains(Class.Left) && last is Class.Right or Class.EuropeanNumber or Class.ArabicNumber && !(classes.Contains(Class.EuropeanNumber) && classes.Contains(Class.ArabicNumber)),
            Class.Left => !classes.Contains(Class.Right) && !classes.Contains(Class.ArabicNumber) && last is Class.Left or Class.EuropeanNumber,
            _ => false,
        };
    }

    private static Class Of(int point)
    {
        switch (CodePoints.Category(point))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                return Class.Mark;
            case UnicodeCategory.DecimalDigitNumber when point is (>= '0' and <= '9') or (>= 0x6F0 and <= 0x6F9):
                return Class.EuropeanNumber;
            case UnicodeCategory.DecimalDigitNumber when point is (>= 0x660 and <= 0x669) or (>= 0x10D30 and <= 0x10D39):
                return Class.ArabicNumber;
            case UnicodeCategory.DashPunctuation or UnicodeCategory.Format:
                return Class.Other;
            default:
                return point is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) ? Class.Right : Class.Left;
        }
    }
}
