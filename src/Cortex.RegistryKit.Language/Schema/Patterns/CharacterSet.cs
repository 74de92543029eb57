using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.Language.Schema.Patterns;

/// <summary>
/// A set of code points, as .NET's classes have it: those of the basic plane, which are one unit, and apart from them pairs of surrogates.
/// Half of a pair is in no set, so that nothing matches it.
/// </summary>
internal sealed class CharacterSet
{
    private const string AnyPair = @"[\ud800-\udbff][\udc00-\udfff]";

    private readonly StringBuilder basic = new();
    private readonly List<string> pairs = [];
    private bool hasAllPairs;
    private bool hasHalves;
    private readonly string? opposite;

    public static CharacterSet Digits { get; } = new("0-9", @"\0-/:-\ud7ff\ue000-\uffff");

    public static CharacterSet Words { get; } = new("a-zA-Z0-9_", @"\0-/:-@\[-\^`{-\ud7ff\ue000-\uffff");

    public static CharacterSet LineEnds { get; } = new(@"\n\r\u2028\u2029", @"\0-\t\v\f\x0e-\u2027\u202a-\ud7ff\ue000-\uffff");

    public static CharacterSet Spaces { get; } = new(
        @"\t\n\v\f\r \u00a0\ufeff\p{Zs}\u2028\u2029",
        @"\0-\b\x0e-\x1f!-\x9f\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\uffff");

    public CharacterSet()
    {
    }

    private CharacterSet(string basic, string opposite)
    {
        this.basic.Append(basic);
        this.opposite = opposite;
    }

    /// <summary>What <c>\p{...}</c> stands for.</summary>
    public static CharacterSet OfProperty(string property)
    {
        if (property == "Any") return new CharacterSet().With(0, 0x10FFFF);
        if (property == "ASCII") return new CharacterSet().With(0, 0x7F);
        var categories = UnicodeProperties.Categories(property);
        return new CharacterSet(string.Concat(categories.Select(category => $@"\p{{{category}}}")), string.Concat(categories.Select(category => $@"\P{{{category}}}"))) { hasHalves = categories.Any(category => category is "C" or "Cs") };
    }

    public void Add(int first, int last)
    {
        if (first <= 0xFFFF) AddBasic(first, Math.Min(last, 0xFFFF));
        if (last > 0xFFFF) AddPairs(Math.Max(first, 0x10000), last);
    }

    /// <summary>Adds another set, or all that is not in it.</summary>
    public void Add(CharacterSet other, bool isNegated)
    {
        basic.Append(isNegated ? other.opposite : other.basic.ToString());
        hasAllPairs |= isNegated ? other.pairs.Count == 0 && !other.hasAllPairs : other.hasAllPairs;
        hasHalves |= isNegated ? other.opposite?.IndexOf(@"\P", StringComparison.Ordinal) >= 0 : other.hasHalves;
        if (!isNegated) pairs.AddRange(other.pairs);
    }

    /// <summary>The set as .NET has it.</summary>
    /// <param name="isNegated">Whether everything else is meant.</param>
    /// <param name="isRepeated">Whether any number of them follow one another: then units will do, which are faster, since nothing that follows begins within a pair.</param>
    public string Translate(bool isNegated, bool isRepeated) => isNegated ? Negated(isRepeated) : Positive(isRepeated);

    /// <summary>A character that stands for itself.</summary>
    public static string Spell(char c, bool inClass)
    {
        if (c is < ' ' or (>= '\x7f' and <= '\xa0') || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator && c != ' ')
        {
            return string.Format(CultureInfo.InvariantCulture, @"\u{0:x4}", (int)c);
        }

        return (inClass ? @"\[]^-" : @"^$\.*+?()[]{}|#").IndexOf(c) >= 0 ? "\\" + c : c.ToString();
    }

    private CharacterSet With(int first, int last)
    {
        Add(first, last);
        return this;
    }

    private string Positive(bool isRepeated)
    {
        var units = hasHalves ? basic + @"-[\ud800-\udfff]" : basic.ToString();
        if (hasAllPairs) return isRepeated && !hasHalves ? $@"[{units}\ud800-\udfff]" : units.Length == 0 ? $"(?:{AnyPair})" : $"(?:[{units}]|{AnyPair})";
        if (pairs.Count == 0) return units.Length == 0 ? "(?!)" : $"[{units}]";
        return $"(?:{(units.Length == 0 ? "" : $"[{units}]|")}{string.Join("|", pairs)})";
    }

    private string Negated(bool isRepeated)
    {
        if (hasAllPairs) return $@"[^{basic}\ud800-\udfff]";
        if (pairs.Count > 0) return $@"(?:[^{basic}\ud800-\udfff]|(?!{string.Join("|", pairs)}){AnyPair})";
        if (isRepeated && !hasHalves) return basic.Length == 0 ? @"[\s\S]" : $"[^{basic}]";
        return $@"(?:[^{basic}\ud800-\udfff]|{AnyPair})";
    }

    private void AddBasic(int first, int last)
    {
        if (first < 0xD800 && last > 0xDFFF)
        {
            AddBasic(first, 0xD7FF);
            AddBasic(0xE000, last);
            return;
        }

        if (first is >= 0xD800 and <= 0xDFFF) first = 0xE000;
        if (last is >= 0xD800 and <= 0xDFFF) last = 0xD7FF;
        if (first > last) return;
        basic.Append(Spell((char)first, inClass: true));
        if (last == first) return;
        if (last > first + 1) basic.Append('-');
        basic.Append(Spell((char)last, inClass: true));
    }

    // Pairs in order: those of the first high surrogate, those of all between, those of the last.
    private void AddPairs(int first, int last)
    {
        if (first == 0x10000 && last == 0x10FFFF)
        {
            hasAllPairs = true;
            return;
        }

        while (first <= last)
        {
            var isWhole = (first & 0x3FF) == 0 && last - first >= 0x3FF;
            var end = isWhole ? ((last + 1) & ~0x3FF) - 1 : Math.Min(last, first | 0x3FF);
            pairs.Add($"{Units(High(first), High(end))}{Units(Low(first), Low(end))}");
            first = end + 1;
        }
    }

    private static char High(int point) => char.ConvertFromUtf32(point)[0];

    private static char Low(int point) => char.ConvertFromUtf32(point)[1];

    private static string Units(char first, char last) => first == last ? Spell(first, inClass: true) : $"[{Spell(first, inClass: true)}-{Spell(last, inClass: true)}]";
}
