using Cortex.RegistryKit.Emitted.Scanning;

namespace Cortex.RegistryKit.Emitted;

/// <content>The name of the property at hand.</content>
public ref partial struct JsonCursor
{
    /// <summary>The name of the property at hand.</summary>
    public readonly string Name
    {
        get
        {
            using var name = NameMeaning(stackalloc byte[Meaning.OnStack]);
            return name.ToString();
        }
    }

    /// <summary>Whether the name of the property at hand is Unicode.</summary>
    public readonly bool NameIsText
    {
        get
        {
            using var name = NameMeaning(stackalloc byte[Meaning.OnStack]);
            return name.IsText;
        }
    }

    internal readonly (int Start, int Length, bool IsEscaped) NameToken => (nameStart, nameLength, NameIsEscaped);

    private readonly ReadOnlySpan<byte> RawName => utf8.Slice(nameStart, nameLength);

    private readonly bool NameIsEscaped => (nameTraits & StringTraits.Escaped) != 0;

    /// <summary>Whether the property at hand has a name.</summary>
    /// <param name="name">The name, in UTF-8.</param>
    public readonly bool NameIs(ReadOnlySpan<byte> name)
    {
        if (!NameIsEscaped) return RawName.SequenceEqual(name);

        using var found = NameMeaning(stackalloc byte[Meaning.OnStack]);
        return found.Utf8.SequenceEqual(name);
    }

    /// <summary>Whether the name of the property at hand has a number of characters, counted in code points.</summary>
    /// <param name="least">The least number.</param>
    /// <param name="most">The greatest number.</param>
    public readonly bool NameHasLength(int least, int most)
    {
        using var name = NameMeaning(stackalloc byte[Meaning.OnStack]);
        return name.IsText && TextShape.HasLength(name.Utf8, least, most);
    }

    /// <summary>Whether the name of the property at hand contains a match.</summary>
    /// <param name="pattern">The expression.</param>
    public readonly bool NameMatches(TextPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);

        using var name = NameMeaning(stackalloc byte[Meaning.OnStack]);
        return name.IsText && pattern.Matches(name.Utf8);
    }

    /// <summary>The name of the property at hand, as if it were a value.</summary>
    public readonly JsonCursor NameAsText() => new(utf8.Slice(nameStart - 1, nameLength + 2)) { IsName = true };

    private readonly int FindName(PropertyNames names)
    {
        if (!NameIsEscaped) return names.Find(RawName);

        using var name = NameMeaning(stackalloc byte[Meaning.OnStack]);
        return names.Find(name.Utf8);
    }

    private readonly Meaning NameMeaning(Span<byte> scratch) => new(RawName, NameIsEscaped, scratch);
}
