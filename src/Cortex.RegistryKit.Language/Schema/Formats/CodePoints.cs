using System.Globalization;

namespace Cortex.RegistryKit.Language.Schema.Formats;

/// <summary>A text as code points, and what kind of character each is.</summary>
internal static class CodePoints
{
    public static List<int> Of(string text)
    {
        var points = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            points.Add(isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]);
            if (isPair) i++;
        }

        return points;
    }

    public static UnicodeCategory Category(int point) => point is >= 0xD800 and <= 0xDFFF ? UnicodeCategory.Surrogate : CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(point), 0);

    public static bool IsMark(int point) => Category(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
