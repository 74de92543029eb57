using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Cortex.RegistryKit.Emitted.Scanning;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emitted;

/// <content>From the value at hand to what .NET has for it.</content>
public ref partial struct JsonCursor
{
    // So many digits make a number that a double holds exactly.
    private const int MostExactDigits = 15;

    /// <summary>The text that a string means.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether the value is a string, and its text is Unicode.</returns>
    public readonly bool TryGetText([NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!IsText) return false;
        if (traits == StringTraits.None)
        {
            text = AsciiText.Make(RawValue);
            return true;
        }

        using var meaning = ValueMeaning(stackalloc byte[Meaning.OnStack]);
        if (meaning.IsText) text = meaning.ToString();
        return meaning.IsText;
    }

    /// <summary>The number that the value is, as the nearest double.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Whether the value is a number.</returns>
    public readonly bool TryGetNumber(out double number)
    {
        number = 0;
        if (!IsNumber) return false;
        if (!TryGetShort(out var whole)) return double.TryParse(RawValue, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

        // A zero may have a sign.
        number = whole == 0 && utf8[tokenStart] == (byte)'-' ? -0.0 : whole;
        return true;
    }

    /// <summary>Reads a text.</summary>
    /// <returns>The text; null where the value is none.</returns>
    public string? ReadText()
    {
        if (TryGetText(out var text)) return text;
        Skip();
        return null;
    }

    /// <summary>Reads a text that is likely to stand in many places, such as an id: it is one object for all of them, as long as it is in use.</summary>
    /// <returns>The text; null where the value is none.</returns>
    public string? ReadSharedText() => IsText && traits == StringTraits.None ? AsciiText.MakeName(RawValue) : ReadText();

    /// <summary>Reads a whole number, however it is spelled.</summary>
    /// <param name="least">The least one that counts.</param>
    /// <param name="most">The greatest one that counts.</param>
    /// <returns>The number; null where the value is none.</returns>
    public long? ReadInteger(long least, long most)
    {
        if (IsNumber)
        {
            if (TryGetLong(out var exact)) return exact >= least && exact <= most ? exact : null;
            if (TryGetNumber(out var number) && number == Math.Floor(number) && number >= least && number <= most) return (long)number;
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
        if (type == JsonTypes.Boolean) return utf8[tokenStart] == (byte)'t';
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
        var start = tokenStart;
        Skip();
        return utf8[start..tokenEnd].ToArray();
    }

    private readonly Meaning ValueMeaning(Span<byte> scratch) => new(RawValue, IsEscaped, scratch);

    private readonly bool TryGetLong(out long number)
    {
        if (TryGetShort(out number)) return true;
        return (type & JsonTypes.Integer) != 0 && long.TryParse(RawValue, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    // A number of a few digits, as almost all are.
    private readonly bool TryGetShort(out long number)
    {
        number = 0;
        var spelling = RawValue;
        if ((type & JsonTypes.Integer) == 0 || spelling.Length > MostExactDigits) return false;

        var isNegative = spelling[0] == (byte)'-';
        foreach (var digit in isNegative ? spelling[1..] : spelling) number = (number * 10) + (digit - '0');
        if (isNegative) number = -number;
        return true;
    }
}
