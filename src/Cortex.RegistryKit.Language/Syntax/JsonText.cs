using System.Globalization;
using System.Text;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Syntax;

/// <summary>From the spelling of a string or number to what it means.</summary>
internal static class JsonText
{
    /// <summary>The text of a string token; false if it holds half of a surrogate pair, which no Unicode text does.</summary>
    public static bool TryDecode(Utf8Text text, ByteSpan token, out string value)
    {
        value = Unescape(text, token);
        return !HasLoneSurrogate(value);
    }

    /// <summary>The text of a string token, with U+FFFD in place of lone surrogates.</summary>
    public static string Decode(Utf8Text text, ByteSpan token)
    {
        var value = Unescape(text, token);
        return HasLoneSurrogate(value) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)) : value;
    }

    /// <summary>Whether a string token means a text: what <see cref="Decode"/> gives, which is made only where letter by letter does not tell.</summary>
    public static bool Means(Utf8Text text, ByteSpan token, string value)
    {
        var (start, end) = Inside(text, token);
        for (var i = 0; start + i < end && i < value.Length; i++)
        {
            var letter = text.Bytes[start + i];
            if (letter is (byte)'\\' or >= 0x80) return Decode(text, token) == value;
            if (letter != value[i]) return false;
        }

        return end - start == value.Length;
    }

    public static bool TryParseNumber(string raw, out double value)
    {
        if (double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return true;

        // .NET Framework, on which an older compiler may run, refuses what is out of range.
        value = raw.StartsWith("-", StringComparison.Ordinal) ? double.NegativeInfinity : double.PositiveInfinity;
        return true;
    }

    /// <summary>What stands between the quotes; the last one may be missing.</summary>
    private static (int Start, int End) Inside(Utf8Text text, ByteSpan token) =>
        (token.Start + 1, token.Length >= 2 && text.Bytes[token.End - 1] == '"' ? token.End - 1 : token.End);

    private static string Unescape(Utf8Text text, ByteSpan token)
    {
        var bytes = text.Bytes;
        var (start, end) = Inside(text, token);
        if (Array.IndexOf(bytes, (byte)'\\', start, end - start) < 0) return Encoding.UTF8.GetString(bytes, start, end - start);

        var result = new StringBuilder(end - start);
        for (var i = start; i < end;)
        {
            var backslash = Array.IndexOf(bytes, (byte)'\\', i, end - i);
            var plain = backslash < 0 ? end : backslash;
            if (plain > i) result.Append(Encoding.UTF8.GetString(bytes, i, plain - i));
            i = plain;
            if (i < end) i += AppendEscape(result, bytes, i, end);
        }

        return result.ToString();
    }

    /// <summary>Appends what an escape means, and says how many bytes it takes; one that is not sound stands for itself.</summary>
    private static int AppendEscape(StringBuilder result, byte[] bytes, int at, int end)
    {
        var escaped = at + 1 < end ? (char)bytes[at + 1] : '\0';
        if (escaped == 'u' && at + 6 <= end && TryParseHex(bytes, at + 2, out var unit))
        {
            result.Append(unit);
            return 6;
        }

        var meaning = escaped switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '"' or '\\' or '/' => escaped,
            _ => '\0',
        };
        result.Append(meaning == '\0' ? '\\' : meaning);
        return meaning == '\0' ? 1 : 2;
    }

    private static bool TryParseHex(byte[] bytes, int at, out char unit)
    {
        var value = 0;
        for (var i = at; i < at + 4; i++)
        {
            var digit = bytes[i] switch
            {
                >= (byte)'0' and <= (byte)'9' => bytes[i] - '0',
                >= (byte)'a' and <= (byte)'f' => bytes[i] - 'a' + 10,
                >= (byte)'A' and <= (byte)'F' => bytes[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                unit = '\0';
                return false;
            }

            value = (value * 16) + digit;
        }

        unit = (char)value;
        return true;
    }

    /// <summary>Whether a text holds half of a surrogate pair.</summary>
    public static bool HasLoneSurrogate(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return true;
            i++;
        }

        return false;
    }
}
