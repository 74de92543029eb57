using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Cortex.RegistryKit.Emitted.Scanning;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Emitted;

/// <summary>
/// Reads JSON forward. It stands on the first token of a value; what reads or skips the value leaves it on the last one, from
/// where <see cref="NextProperty()"/> and <see cref="NextElement"/> go on. A copy is a bookmark.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonCursor
{
    private readonly ReadOnlySpan<byte> utf8;

    // The token at hand, from its first byte to the one behind it. The end of an array or object has no type.
    private int tokenStart;
    private int tokenEnd;
    private JsonTypes type;
    private StringTraits traits;
    private int depth;

    private int nameStart;
    private int nameLength;
    private StringTraits nameTraits;
    private Separator separator;

    /// <summary>Begins at the first token of a text.</summary>
    /// <param name="utf8">The text.</param>
    /// <exception cref="JsonException">It is not JSON; so do all other members say where that shows later.</exception>
    public JsonCursor(ReadOnlySpan<byte> utf8)
    {
        this.utf8 = utf8;
        ReadToken(utf8, JsonScan.WhiteSpaceEnd(utf8, 0));
    }

    /// <summary>Whether the value is the name of a property, which stands nowhere as a value.</summary>
    internal bool IsName { get; private init; }

    /// <summary>Whether the value is null.</summary>
    public readonly bool IsNull => type == JsonTypes.Null;

    /// <summary>Whether the value is a string.</summary>
    public readonly bool IsText => type == JsonTypes.String;

    /// <summary>Whether the value is an array.</summary>
    public readonly bool IsArray => type == JsonTypes.Array;

    /// <summary>Whether the value is an object.</summary>
    public readonly bool IsObject => type == JsonTypes.Object;

    /// <summary>Whether the value is a number.</summary>
    public readonly bool IsNumber => (type & JsonTypes.Number) != 0;

    internal readonly ReadOnlySpan<byte> Text => utf8;

    internal readonly (int Start, int Length, bool IsEscaped) ValueToken => (tokenStart + 1, type == JsonTypes.String ? tokenEnd - tokenStart - 2 : tokenEnd - tokenStart, IsEscaped);

    private readonly bool IsContainer => (type & (JsonTypes.Array | JsonTypes.Object)) != 0;

    // What stands between the quotes of a string; the spelling of any other token.
    private readonly ReadOnlySpan<byte> RawValue => type == JsonTypes.String ? utf8[(tokenStart + 1)..(tokenEnd - 1)] : utf8[tokenStart..tokenEnd];

    private readonly bool IsEscaped => (traits & StringTraits.Escaped) != 0;

    /// <summary>Steps into an object. Skips any other value.</summary>
    /// <returns>Whether it is an object.</returns>
    public bool BeginObject()
    {
        if (type == JsonTypes.Object) return true;
        Skip();
        return false;
    }

    /// <summary>Steps into an array. Skips any other value.</summary>
    /// <returns>Whether it is an array.</returns>
    public bool BeginArray()
    {
        if (type == JsonTypes.Array) return true;
        Skip();
        return false;
    }

    /// <summary>Goes on to the value of the next property.</summary>
    /// <returns>Whether there is one; if not, the object has been read.</returns>
    public bool NextProperty()
    {
        var text = utf8;
        if (!NextName(text, out var at)) return false;

        ReadNamedToken(text, ReadName(text, at));
        return true;
    }

    /// <summary>Goes on to the value of the next property.</summary>
    /// <param name="names">The names that the schema describes.</param>
    /// <param name="property">The number of the property before; afterwards that of this one, <see cref="PropertyNames.None"/> where its name is another.</param>
    /// <returns>Whether there is one; if not, the object has been read.</returns>
    public bool NextProperty(PropertyNames names, ref int property)
    {
        var text = utf8;
        if (!NextName(text, out var at)) return false;

        if (names.Follows(property, text, at, out var length))
        {
            (nameStart, nameLength, nameTraits) = (at, length, StringTraits.None);
            at += length + 1;
            property++;
        }
        else
        {
            at = ReadName(text, at);
            property = FindName(names);
        }

        ReadNamedToken(text, at);
        return true;
    }

    /// <summary>Goes on to the next element.</summary>
    /// <returns>Whether there is one; if not, the array has been read.</returns>
    public bool NextElement()
    {
        var text = utf8;
        if (!NextItem(text, JsonTypes.Array, (byte)']', out var at)) return false;

        ReadToken(text, at);
        return true;
    }

    /// <summary>Passes over the value.</summary>
    public void Skip()
    {
        if (IsContainer) SkipContainer();
    }

    /// <summary>Passes over the value, as long as no object in it has a name twice.</summary>
    /// <returns>Whether there was no such object.</returns>
    public bool SkipUnlessRepeated() => !IsContainer || SkipContainerUnlessRepeated();

    /// <summary>Passes over the value.</summary>
    /// <returns>True, so that it can stand in a condition.</returns>
    public bool Pass()
    {
        Skip();
        return true;
    }

    /// <summary>Goes on behind the value that is the whole text.</summary>
    internal void End()
    {
        tokenEnd = JsonScan.WhiteSpaceEnd(utf8, tokenEnd);
        if (depth > 0 || tokenEnd < utf8.Length) throw JsonScan.NotJson(tokenEnd);
    }

    // To what stands behind the quote that begins a name.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool NextName(ReadOnlySpan<byte> text, out int at)
    {
        at = tokenEnd;
        if (type != JsonTypes.Object && separator.StandsAt(text, at))
        {
            at += separator.Length;
            return true;
        }

        return NextNameElsewhere(text, out at);
    }

    private bool NextNameElsewhere(ReadOnlySpan<byte> text, out int at)
    {
        var isFirst = type == JsonTypes.Object;
        if (!NextItem(text, JsonTypes.Object, (byte)'}', out at)) return false;
        if (at >= text.Length || text[at] != (byte)'"') throw JsonScan.NotJson(at);

        // Where white space stands before the comma, that is no layout to learn.
        if (!isFirst && text[tokenEnd] == (byte)',') separator.Learn(text, tokenEnd, at);
        at++;
        return true;
    }

    // To what stands behind the comma; where the container ends, its end is the token at hand.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool NextItem(ReadOnlySpan<byte> text, JsonTypes container, byte end, out int at)
    {
        at = JsonScan.WhiteSpaceEnd(text, tokenEnd);
        var sign = (uint)at < (uint)text.Length ? text[at] : default;
        if (sign == (byte)',' && type != container)
        {
            at = JsonScan.WhiteSpaceEnd(text, at + 1);
            return true;
        }

        if (sign != end) return type == container ? true : throw JsonScan.NotJson(at);

        (tokenStart, tokenEnd, type, traits) = (at, at + 1, JsonTypes.None, StringTraits.None);
        depth--;
        return false;
    }

    // Of a name, from behind its quote.
    private int ReadName(ReadOnlySpan<byte> text, int at)
    {
        nameStart = at;
        if (!JsonScan.TryShortStringEnd(text, nameStart, out nameTraits, out var end)) end = JsonScan.StringEnd(text, nameStart, ref nameTraits);
        nameLength = end - nameStart;
        if (nameTraits >= StringTraits.BeyondAscii) JsonScan.RequireUtf8(text, nameStart, end);
        return end + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadNamedToken(ReadOnlySpan<byte> text, int at)
    {
        at = JsonScan.WhiteSpaceEnd(text, at);
        if ((uint)at >= (uint)text.Length || text[at] != (byte)':') throw JsonScan.NotJson(at);
        ReadToken(text, JsonScan.WhiteSpaceEnd(text, at + 1));
    }

    // The token begins here.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadToken(ReadOnlySpan<byte> text, int at)
    {
        tokenStart = at;
        var first = (uint)at < (uint)text.Length ? text[at] : default;
        if (first != (byte)'"')
        {
            traits = StringTraits.None;
            ReadOther(first);
            return;
        }

        type = JsonTypes.String;
        if (!JsonScan.TryShortStringEnd(text, at + 1, out traits, out var end)) end = JsonScan.StringEnd(text, at + 1, ref traits);
        tokenEnd = end + 1;
        if (traits >= StringTraits.BeyondAscii) JsonScan.RequireUtf8(text, at + 1, end);
    }

    private void ReadOther(byte first)
    {
        switch (first)
        {
            case (byte)'{' or (byte)'[':
                if (depth == JsonTree.MaxDepth) throw JsonScan.NotJson(tokenStart);
                depth++;
                type = first == (byte)'{' ? JsonTypes.Object : JsonTypes.Array;
                tokenEnd = tokenStart + 1;
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                tokenEnd = JsonScan.NumberEnd(utf8, tokenStart, out var isWhole);
                type = isWhole ? JsonTypes.Number | JsonTypes.Integer : JsonTypes.Number;
                break;
            case (byte)'n':
                type = JsonTypes.Null;
                tokenEnd = JsonScan.WordEnd(utf8, tokenStart, "null"u8);
                break;
            default:
                type = JsonTypes.Boolean;
                tokenEnd = JsonScan.WordEnd(utf8, tokenStart, first == (byte)'t' ? "true"u8 : "false"u8);
                break;
        }
    }

    private void SkipContainer()
    {
        // A bit for each level says whether it is an object. What is deeper begins anew.
        const int Levels = 64;
        var objects = IsObject ? 1UL : 0;
        var level = 1;
        while (level > 0)
        {
            if ((objects & 1) != 0 ? !NextProperty() : !NextElement())
            {
                objects >>= 1;
                level--;
            }
            else if (IsContainer && level == Levels)
            {
                SkipContainer();
            }
            else if (IsContainer)
            {
                objects = (objects << 1) | (IsObject ? 1UL : 0);
                level++;
            }
        }
    }

    private bool SkipContainerUnlessRepeated()
    {
        if (IsArray)
        {
            while (NextElement())
            {
                if (!SkipUnlessRepeated()) return false;
            }

            return true;
        }

        var names = default(NameSet);
        while (NextProperty())
        {
            if (!names.Add(ref this) || !SkipUnlessRepeated()) return false;
        }

        return true;
    }
}
