using Cortex.RegistryKit.Language.Schema.Formats;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Emitted;

/// <content>What emitted tests ask beyond types, texts and limits.</content>
public ref partial struct JsonCursor
{
    // So few can be compared with each other, without an object.
    private const int FewElements = 32;

    /// <summary>The name of the property at hand, as if it were a value.</summary>
    public readonly JsonCursor NameAsText() => new(utf8.Slice(nameStart - 1, nameLength + 2)) { IsName = true };

    /// <summary>Whether the number at hand is what a schema says.</summary>
    /// <param name="limits">What it says.</param>
    public readonly bool NumberFits(NumberLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return IsNumber && limits.Allow(reader.ValueSpan);
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
            if (count == FewElements || !elements.IsText || elements.reader.ValueIsEscaped) return HasUniqueValues();

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

    /// <summary>Passes over the value.</summary>
    /// <returns>True, so that it can stand in a condition.</returns>
    public bool Pass()
    {
        Skip();
        return true;
    }

    private readonly ReadOnlySpan<byte> Spelling()
    {
        var end = this;
        end.Skip();
        return utf8[(int)reader.TokenStartIndex..(int)end.reader.BytesConsumed];
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
