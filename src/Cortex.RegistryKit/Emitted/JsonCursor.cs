using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emitted;

/// <summary>
/// Reads JSON forward. It stands on the first token of a value; what reads or skips the value leaves it on the last one, from
/// where <see cref="NextProperty"/> and <see cref="NextElement"/> go on. A copy is a bookmark.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonCursor
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonTree.MaxDepth };

    private readonly ReadOnlySpan<byte> utf8;
    private Utf8JsonReader reader;
    private int nameStart;
    private int nameLength;
    private bool nameIsEscaped;

    /// <summary>Whether the value is the name of a property, which stands nowhere as a value.</summary>
    internal bool IsName { get; private init; }

    /// <summary>Begins at the first token of a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <exception cref="JsonException">It is not JSON; so do all other members say where that shows later.</exception>
    public JsonCursor(ReadOnlySpan<byte> utf8)
    {
        this.utf8 = utf8;
        reader = new Utf8JsonReader(utf8, Options);
        reader.Read();
    }

    /// <summary>Whether the value is null.</summary>
    public readonly bool IsNull => reader.TokenType == JsonTokenType.Null;

    /// <summary>Whether the value is a string.</summary>
    public readonly bool IsText => reader.TokenType == JsonTokenType.String;

    /// <summary>Whether the value is an array.</summary>
    public readonly bool IsArray => reader.TokenType == JsonTokenType.StartArray;

    /// <summary>Whether the value is an object.</summary>
    public readonly bool IsObject => reader.TokenType == JsonTokenType.StartObject;

    /// <summary>Whether the value is a number.</summary>
    public readonly bool IsNumber => reader.TokenType == JsonTokenType.Number;

    /// <summary>The name of the property at hand.</summary>
    public readonly string Name
    {
        get
        {
            using var name = new Meaning(RawName, nameIsEscaped, stackalloc byte[Meaning.OnStack]);
            return name.ToString();
        }
    }

    private readonly ReadOnlySpan<byte> RawName => utf8.Slice(nameStart, nameLength);

    /// <summary>Steps into an object. Skips any other value.</summary>
    /// <returns>Whether it is an object.</returns>
    public bool BeginObject()
    {
        if (reader.TokenType == JsonTokenType.StartObject) return true;
        Skip();
        return false;
    }

    /// <summary>Steps into an array. Skips any other value.</summary>
    /// <returns>Whether it is an array.</returns>
    public bool BeginArray()
    {
        if (reader.TokenType == JsonTokenType.StartArray) return true;
        Skip();
        return false;
    }

    /// <summary>Goes on to the value of the next property.</summary>
    /// <returns>Whether there is one; if not, the object has been read.</returns>
    public bool NextProperty()
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject) return false;

        nameStart = (int)reader.TokenStartIndex + 1;
        nameLength = reader.ValueSpan.Length;
        nameIsEscaped = reader.ValueIsEscaped;
        reader.Read();
        return true;
    }

    /// <summary>Goes on to the next element.</summary>
    /// <returns>Whether there is one; if not, the array has been read.</returns>
    public bool NextElement()
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Whether the property at hand has a name.</summary>
    /// <param name="name">The name, in UTF-8.</param>
    public readonly bool NameIs(ReadOnlySpan<byte> name)
    {
        if (!nameIsEscaped) return RawName.SequenceEqual(name);

        using var found = new Meaning(RawName, nameIsEscaped, stackalloc byte[Meaning.OnStack]);
        return found.Utf8.SequenceEqual(name);
    }

    /// <summary>Whether the name of the property at hand has a number of characters, counted in code points.</summary>
    /// <param name="least">The least number.</param>
    /// <param name="most">The greatest number.</param>
    public readonly bool NameHasLength(int least, int most)
    {
        using var name = new Meaning(RawName, nameIsEscaped, stackalloc byte[Meaning.OnStack]);
        return name.IsText && TextShape.HasLength(name.Utf8, least, most);
    }

    /// <summary>Whether the name of the property at hand contains a match.</summary>
    /// <param name="pattern">The expression.</param>
    public readonly bool NameMatches(System.Text.RegularExpressions.Regex pattern)
    {
        using var name = new Meaning(RawName, nameIsEscaped, stackalloc byte[Meaning.OnStack]);
        return name.IsText && TextShape.Matches(name.Utf8, pattern);
    }

    /// <summary>Whether the value has one of some types. Text with half of a surrogate pair has none.</summary>
    /// <param name="types">The types; none means any.</param>
    public readonly bool HasType(JsonTypes types)
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped && !ValueIsText) return false;
        if (types == JsonTypes.None) return true;

        return reader.TokenType switch
        {
            JsonTokenType.Null => (types & JsonTypes.Null) != 0,
            JsonTokenType.True or JsonTokenType.False => (types & JsonTypes.Boolean) != 0,
            JsonTokenType.String => (types & JsonTypes.String) != 0,
            JsonTokenType.StartArray => (types & JsonTypes.Array) != 0,
            JsonTokenType.StartObject => (types & JsonTypes.Object) != 0,
            _ => (types & JsonTypes.Number) != 0 || ((types & JsonTypes.Integer) != 0 && IsInteger()),
        };
    }

    /// <summary>The text that a string means.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether the value is a string, and its text is Unicode.</returns>
    public readonly bool TryGetText([NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!IsText) return false;

        using var meaning = new Meaning(reader.ValueSpan, reader.ValueIsEscaped, stackalloc byte[Meaning.OnStack]);
        if (meaning.IsText) text = meaning.ToString();
        return meaning.IsText;
    }

    /// <summary>Whether the value is a string with a text.</summary>
    /// <param name="text">The text, in UTF-8.</param>
    public readonly bool TextIs(ReadOnlySpan<byte> text)
    {
        if (!IsText) return false;

        using var meaning = new Meaning(reader.ValueSpan, reader.ValueIsEscaped, stackalloc byte[Meaning.OnStack]);
        return meaning.IsText && meaning.Utf8.SequenceEqual(text);
    }

    /// <summary>Whether the value is true or false, as asked for.</summary>
    /// <param name="value">Which.</param>
    public readonly bool BooleanIs(bool value) => reader.TokenType == (value ? JsonTokenType.True : JsonTokenType.False);

    /// <summary>Whether the value is a number, and within limits.</summary>
    /// <param name="least">The least one.</param>
    /// <param name="most">The greatest one.</param>
    public readonly bool NumberIsWithin(double least, double most) =>
        TryGetNumber(out var number) && ExactNumbers.Compare(reader.ValueSpan, number, least) >= 0 && ExactNumbers.Compare(reader.ValueSpan, number, most) <= 0;

    /// <summary>Whether the string at hand has a number of characters, counted in code points.</summary>
    /// <param name="least">The least number.</param>
    /// <param name="most">The greatest number.</param>
    public readonly bool TextHasLength(int least, int most)
    {
        using var meaning = new Meaning(reader.ValueSpan, reader.ValueIsEscaped, stackalloc byte[Meaning.OnStack]);
        return IsText && meaning.IsText && TextShape.HasLength(meaning.Utf8, least, most);
    }

    /// <summary>Whether the string at hand contains a match.</summary>
    /// <param name="pattern">The expression.</param>
    public readonly bool TextMatches(System.Text.RegularExpressions.Regex pattern)
    {
        using var meaning = new Meaning(reader.ValueSpan, reader.ValueIsEscaped, stackalloc byte[Meaning.OnStack]);
        return IsText && meaning.IsText && TextShape.Matches(meaning.Utf8, pattern);
    }

    /// <summary>Whether the name of the property at hand is Unicode.</summary>
    public readonly bool NameIsText
    {
        get
        {
            using var name = new Meaning(RawName, nameIsEscaped, stackalloc byte[Meaning.OnStack]);
            return name.IsText;
        }
    }

    /// <summary>The number that the value is, as the nearest double.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Whether the value is a number.</returns>
    public readonly bool TryGetNumber(out double number)
    {
        number = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out number);
    }

    /// <summary>Reads a text.</summary>
    /// <returns>The text; null where the value is none.</returns>
    public string? ReadText()
    {
        if (TryGetText(out var text)) return text;
        Skip();
        return null;
    }

    /// <summary>Reads a whole number, however it is spelled.</summary>
    /// <param name="least">The least one that counts.</param>
    /// <param name="most">The greatest one that counts.</param>
    /// <returns>The number; null where the value is none.</returns>
    public long? ReadInteger(long least, long most)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt64(out var exact)) return exact >= least && exact <= most ? exact : null;
            if (reader.TryGetDouble(out var number) && number == Math.Floor(number) && number >= least && number <= most) return (long)number;
        }

        Skip();
        return null;
    }

    /// <summary>Reads a number.</summary>
    /// <returns>The number; null where the value is none, or one out of range.</returns>
    public double? ReadNumber()
    {
        if (TryGetNumber(out var number) && double.IsFinite(number)) return number;
        Skip();
        return null;
    }

    /// <summary>Reads true or false.</summary>
    /// <returns>Which; null where the value is neither.</returns>
    public bool? ReadBoolean()
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False) return reader.GetBoolean();
        Skip();
        return null;
    }

    /// <summary>Reads a point in time, as RFC 3339 spells it.</summary>
    /// <returns>The point in time; null where the value is none, or one that .NET's type cannot hold: a leap second, or a zone more than fourteen hours away.</returns>
    public DateTimeOffset? ReadDateTime() => ReadText() is { } text && DotNetFormats.TryDateTime(text, out var time) ? time : null;

    /// <summary>Reads a UUID.</summary>
    /// <returns>The UUID; null where the value is none.</returns>
    public Guid? ReadUuid() => ReadText() is { } text && DotNetFormats.TryUuid(text, out var uuid) ? uuid : null;

    /// <summary>Reads an absolute url.</summary>
    /// <returns>The url; null where the value is none.</returns>
    public Uri? ReadUri() => ReadText() is { } text && DotNetFormats.TryUri(text, out var uri) ? uri : null;

    /// <summary>Reads any value as it is spelled.</summary>
    /// <returns>A copy of its bytes.</returns>
    public ReadOnlyMemory<byte> ReadRaw()
    {
        var start = (int)reader.TokenStartIndex;
        Skip();
        return utf8[start..(int)reader.BytesConsumed].ToArray();
    }

    /// <summary>Passes over the value.</summary>
    public void Skip() => reader.Skip();

    /// <summary>Passes over the value, as long as no object in it has a name twice.</summary>
    /// <returns>Whether there was no such object.</returns>
    public bool SkipUnlessRepeated()
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (NextElement())
            {
                if (!SkipUnlessRepeated()) return false;
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            var names = default(NameSet);
            while (NextProperty())
            {
                if (!names.Add(ref this) || !SkipUnlessRepeated()) return false;
            }
        }

        return true;
    }

    /// <summary>Goes on behind the value that is the whole text.</summary>
    internal void End() => reader.Read();

    internal readonly ReadOnlySpan<byte> Text => utf8;

    internal readonly (int Start, int Length, bool IsEscaped) ValueToken => ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length, reader.ValueIsEscaped);

    internal readonly (int Start, int Length, bool IsEscaped) NameToken => (nameStart, nameLength, nameIsEscaped);

    private readonly bool ValueIsText
    {
        get
        {
            using var meaning = new Meaning(reader.ValueSpan, reader.ValueIsEscaped, stackalloc byte[Meaning.OnStack]);
            return meaning.IsText;
        }
    }

    private readonly bool IsInteger() => reader.TryGetInt64(out _) || ExactNumbers.IsInteger(reader.ValueSpan);
}
