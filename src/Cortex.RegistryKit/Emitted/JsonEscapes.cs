using System.Buffers.Text;
using System.Text;

namespace Cortex.RegistryKit.Emitted;

/// <summary>From a string's spelling to its meaning. The spelling has been read as JSON, so that its escapes are sound.</summary>
internal static class JsonEscapes
{
    private const int UnicodeEscapeLength = 6;

    /// <summary>Writes what a spelling means, which is never longer than the spelling.</summary>
    /// <param name="spelling">What stands between the quotes.</param>
    /// <param name="meaning">Where to: UTF-8, with U+FFFD in place of half of a surrogate pair.</param>
    /// <param name="isText">Whether there was no such half.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Decode(ReadOnlySpan<byte> spelling, Span<byte> meaning, out bool isText)
    {
        isText = true;
        var length = 0;
        while (spelling.IndexOf((byte)'\\') is >= 0 and var plain)
        {
            spelling[..plain].CopyTo(meaning[length..]);
            length += plain;
            spelling = spelling[plain..];
            if (spelling[1] != 'u')
            {
                meaning[length++] = Short(spelling[1]);
                spelling = spelling[2..];
                continue;
            }

            var units = Units(spelling, out var rune);
            isText &= rune is not null;
            length += (rune ?? Rune.ReplacementChar).EncodeToUtf8(meaning[length..]);
            spelling = spelling[(units * UnicodeEscapeLength)..];
        }

        spelling.CopyTo(meaning[length..]);
        return length + spelling.Length;
    }

    /// <summary>The number of escapes that make up the character at hand; it is null where they make up none.</summary>
    private static int Units(ReadOnlySpan<byte> spelling, out Rune? rune)
    {
        var isWhole = Rune.TryCreate(Unit(spelling), out var found);
        var isPair = !isWhole && spelling.Length >= 2 * UnicodeEscapeLength && spelling[UnicodeEscapeLength..].StartsWith("\\u"u8)
            && Rune.TryCreate(Unit(spelling), Unit(spelling[UnicodeEscapeLength..]), out found);
        rune = isWhole || isPair ? found : null;
        return isPair ? 2 : 1;
    }

    private static char Unit(ReadOnlySpan<byte> escape) => Utf8Parser.TryParse(escape[2..UnicodeEscapeLength], out ushort unit, out _, 'x') ? (char)unit : '\0';

    private static byte Short(byte escape) => (char)escape switch
    {
        'b' => (byte)'\b',
        'f' => (byte)'\f',
        'n' => (byte)'\n',
        'r' => (byte)'\r',
        't' => (byte)'\t',
        _ => escape,
    };
}
