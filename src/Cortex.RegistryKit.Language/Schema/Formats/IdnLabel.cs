using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>A label of a host's name in any script (RFC 5891, 5.4), whose code points RFC 5892 allows.</summary>
internal static class IdnLabel
{
    public static bool IsValid(string label)
    {
        if (label[0] == '-' || label[label.Length - 1] == '-' || (label.Length > 3 && label[2] == '-' && label[3] == '-')) return false;
        if (label.Any(char.IsSurrogate) && Syntax.JsonText.HasLoneSurrogate(label)) return false;
        if (!label.IsNormalized(NormalizationForm.FormC)) return false;

        var points = CodePoints.Of(label);
        return !CodePoints.IsMark(points[0]) && points.Select((point, index) => (point, index)).All(at => IsAllowed(at.point) ?? IdnContext.IsValid(points, at.index));
    }

    /// <summary>Whether a code point may stand in a label; null where that depends on those around it.</summary>
    private static bool? IsAllowed(int point) => point switch
    {
        '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9') => true,
        0xDF or 0x3C2 or 0x6FD or 0x6FE or 0xF0B or 0x3007 => true,
        0x640 or 0x7FA or 0x302E or 0x302F or (>= 0x3031 and <= 0x3035) or 0x303B => false,
        0xB7 or 0x375 or 0x5F3 or 0x5F4 or 0x30FB or 0x200C or 0x200D or (>= 0x660 and <= 0x669) or (>= 0x6F0 and <= 0x6F9) => null,
        (>= 0x1100 and <= 0x11FF) or (>= 0xA960 and <= 0xA97F) or (>= 0xD7B0 and <= 0xD7FF) => false,
        (>= 0x20D0 and <= 0x20FF) or (>= 0x1D100 and <= 0x1D24F) => false,
        _ => IsLetterOrDigit(point) && IsStable(point),
    };

    private static bool IsLetterOrDigit(int point) => CodePoints.Category(point) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // What another spelling or another case would change cannot be told apart from what it becomes.
    private static bool IsStable(int point)
    {
        var text = char.ConvertFromUtf32(point);
        return text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormKC) == text;
    }
}
