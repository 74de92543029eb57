using System.Runtime.CompilerServices;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Schema.Formats;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Emitted;

/// <content>What emitted tests ask of the value at hand.</content>
public ref partial struct JsonCursor
{
    // So few can be compared with each other, without an object.
    private const int FewElements = 32;

    /// <summary>Whether the value has one of some types. Text with half of a surrogate pair has none.</summary>
    /// <param name="types">The types; none means any.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool HasType(JsonTypes types) => (type & types) != 0 && !IsEscaped || HasOddType(types);

    /// <summary>Whether the value is a string with a text.</summary>
    /// <param name="text">The text, in UTF-8.</param>
    public readonly bool TextIs(ReadOnlySpan<byte> text)
    {
        if (!IsText) return false;
        if (!IsEscaped) return RawValue.SequenceEqual(text);

        using var meaning = ValueMeaning(stackalloc byte[Meaning.OnStack]);
        return meaning.IsText && meaning.Utf8.SequenceEqual(text);
    }

    /// <summary>Whether the value is true or false, as asked for.</summary>
    /// <param name="value">Which.</param>
    public readonly bool BooleanIs(bool value) => type == JsonTypes.Boolean && utf8[tokenStart] == (value ? (byte)'t' : (byte)'f');

    /// <summary>Whether the value is a number, and within limits.</summary>
    /// <param name="least">The least one.</param>
    /// <param name="most">The greatest one.</param>
    public readonly bool NumberIsWithin(double least, double most)
    {
        if (TryGetShort(out var whole)) return whole >= least && whole <= most;
        return TryGetNumber(out var number) && ExactNumbers.Compare(RawValue, number, least) >= 0 && ExactNumbers.Compare(RawValue, number, most) <= 0;
    }

    /// <summary>Whether the string at hand has a number of characters, counted in code points.</summary>
    /// <param name="least">The least number.</param>
    /// <param name="most">The greatest number.</param>
    public readonly bool TextHasLength(int least, int most)
    {
        using var meaning = ValueMeaning(stackalloc byte[Meaning.OnStack]);
        return IsText && meaning.IsText && TextShape.HasLength(meaning.Utf8, least, most);
    }

    /// <summary>Whether the string at hand contains a match.</summary>
    /// <param name="pattern">The expression.</param>
    public readonly bool TextMatches(TextPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);

        using var meaning = ValueMeaning(stackalloc byte[Meaning.OnStack]);
        return IsText && meaning.IsText && pattern.Matches(meaning.Utf8);
    }

    /// <summary>Whether the number at hand is what a schema says.</summary>
    /// <param name="limits">What it says.</param>
    public readonly bool NumberFits(NumberLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return IsNumber && limits.Allow(RawValue);
    }

    /// <summary>Whether the value is one of some others: numbers by value, members in any order.</summary>
    /// <param name="values">The others.</param>
    public readonly bool IsOneOf(ValueList values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Has(Spelling());
    }

    /// <summary>Whether no element of the array at hand stands in it twice.</summary>
    public readonly bool HasUniqueElements()
    {
        Span<(int Start, int Length)> texts = stackalloc (int, int)[FewElements];
        var count = 0;
        var elements = this;
        elements.BeginArray();
        while (elements.NextElement())
        {
            if (count == FewElements || !elements.IsText || elements.IsEscaped) return HasUniqueValues();

            var (start, length, _) = elements.ValueToken;
            var text = utf8.Slice(start, length);
            for (var i = 0; i < count; i++)
            {
                if (utf8.Slice(texts[i].Start, texts[i].Length).SequenceEqual(text)) return false;
            }

            texts[count++] = (start, length);
        }

        return true;
    }

    /// <summary>Whether the string at hand is of a format.</summary>
    /// <param name="format">The format.</param>
    public readonly bool TextHasFormat(string format) => TryGetText(out var text) && TextFormats.Accepts(format, text);

    // Of a string with escapes, or a whole number that is spelled as one with a fraction.
    private readonly bool HasOddType(JsonTypes types)
    {
        if (IsEscaped && !ValueIsText) return false;
        if ((type & types) != 0 || types == JsonTypes.None) return true;
        return type == JsonTypes.Number && (types & JsonTypes.Integer) != 0 && ExactNumbers.IsInteger(RawValue);
    }

    private readonly bool ValueIsText
    {
        get
        {
            using var meaning = ValueMeaning(stackalloc byte[Meaning.OnStack]);
            return meaning.IsText;
        }
    }

    private readonly ReadOnlySpan<byte> Spelling()
    {
        var end = this;
        end.Skip();
        return utf8[tokenStart..end.tokenEnd];
    }

    private readonly bool HasUniqueValues()
    {
        var seen = new HashSet<JsonNode>(JsonValues.Comparer);
        foreach (var element in JsonTree.Parse(Utf8Text.FromBytes(Spelling().ToArray())).Root.Elements)
        {
            if (!seen.Add(element)) return false;
        }

        return true;
    }
}
