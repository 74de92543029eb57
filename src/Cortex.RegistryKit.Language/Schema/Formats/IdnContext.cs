using System.Globalization;

namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>Code points that may stand in a label only beside certain others (RFC 5892, appendix A).</summary>
internal static class IdnContext
{
    // The signs that take a consonant's inherent vowel away; canonical combining class 9.
    private static readonly HashSet<int> Viramas =
    [
        0x94D, 0x9CD, 0xA4D, 0xACD, 0xB4D, 0xBCD, 0xC4D, 0xCCD, 0xD3B, 0xD3C, 0xD4D, 0xDCA, 0xE3A, 0xEBA, 0xF84, 0x1039, 0x103A, 0x1714, 0x1734, 0x17D2, 0x1A60, 0x1B44, 0x1BAA, 0x1BAB,
        0x1BF2, 0x1BF3, 0x2D7F, 0xA806, 0xA82C, 0xA8C4, 0xA953, 0xA9C0, 0xAAF6, 0xABED, 0x10A3F, 0x11046, 0x1107F, 0x110B9, 0x11133, 0x11134, 0x111C0, 0x11235, 0x112EA, 0x1134D, 0x11442,
        0x114C2, 0x115BF, 0x1163F, 0x116B6, 0x1172B, 0x11839, 0x119E0, 0x11A34, 0x11A47, 0x11A99, 0x11C3F, 0x11D44, 0x11D45, 0x11D97,
    ];

    public static bool IsValid(List<int> points, int at)
    {
        var before = at > 0 ? points[at - 1] : 0;
        var after = at + 1 < points.Count ? points[at + 1] : 0;
        return points[at] switch
        {
            0xB7 => before == 'l' && after == 'l',
            0x375 => after is (>= 0x370 and <= 0x3FF) or (>= 0x1F00 and <= 0x1FFF),
            0x5F3 or 0x5F4 => before is (>= 0x591 and <= 0x5F4) or (>= 0xFB1D and <= 0xFB4F),
            0x30FB => points.Any(point => point != 0x30FB && IsJapanese(point)),
            >= 0x660 and <= 0x669 => !points.Any(point => point is >= 0x6F0 and <= 0x6F9),
            >= 0x6F0 and <= 0x6F9 => !points.Any(point => point is >= 0x660 and <= 0x669),
            0x200D => Viramas.Contains(before),
            0x200C => Viramas.Contains(before) || Separates(points, at),
            _ => false,
        };
    }

    private static bool IsJapanese(int point) => point is (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or 0x3005 or 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    // A non-joiner has its use between two letters that would join.
    private static bool Separates(List<int> points, int at)
    {
        var left = at - 1;
        while (left >= 0 && IsTransparent(points[left])) left--;
        var right = at + 1;
        while (right < points.Count && IsTransparent(points[right])) right++;
        return left >= 0 && right < points.Count && Joins(points[left]) && !JoinsOnlyBefore(points[left]) && Joins(points[right]);
    }

    private static bool IsTransparent(int point) => CodePoints.Category(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool Joins(int point) => point is (>= 0x620 and <= 0x6FF and not (0x621 or 0x674 or 0x6D5 or 0x6DD)) or (>= 0x710 and <= 0x77F) or (>= 0x7CA and <= 0x7EA) or (>= 0x840 and <= 0x8B4) or (>= 0x1807 and <= 0x18AA) or (>= 0xA840 and <= 0xA872)
        && CodePoints.Category(point) is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter;

    /// <summary>Whether a letter joins the one before it and never the one behind it, as alef does.</summary>
    private static bool JoinsOnlyBefore(int point) => point is (>= 0x622 and <= 0x625) or 0x627 or 0x629 or (>= 0x62F and <= 0x632) or 0x648 or (>= 0x671 and <= 0x677) or (>= 0x688 and <= 0x699) or 0x6C0 or (>= 0x6C3 and <= 0x6CB)
        or 0x6CD or 0x6CF or 0x6D2 or 0x6D3 or 0x6D5 or 0x6EE or 0x6EF or 0x710 or (>= 0x715 and <= 0x719) or 0x71E or 0x728 or 0x72A or 0x72C or 0x72F;
}
