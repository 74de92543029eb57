using System.Text;

namespace Cortex.RegistryKit.Language.Text;

/// <summary>
/// The bytes of a file, and the one map from their offsets to the lines and UTF-16 columns that people and editors see.
/// </summary>
/// <remarks>Lines end with LF, CRLF or CR, as the language server protocol has it. Safe to share between threads.</remarks>
public sealed class Utf8Text
{
    private const int BlockSize = 4096;

    private int[]? lineStarts;
    private int[]? blocks;

    private Utf8Text(byte[] bytes)
    {
        Bytes = bytes;
        Start = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
    }

    /// <summary>The bytes themselves, byte order mark included. Not to be changed.</summary>
    public byte[] Bytes { get; }

    /// <summary>The offset at which the text begins: 3 behind a byte order mark, else 0.</summary>
    public int Start { get; }

    /// <summary>The number of bytes, byte order mark included.</summary>
    public int Length => Bytes.Length;

    /// <summary>Takes the bytes of a file as they are, without a copy.</summary>
    /// <param name="bytes">The bytes; the caller no longer changes them.</param>
    public static Utf8Text FromBytes(byte[] bytes) => new(bytes ?? throw new ArgumentNullException(nameof(bytes)));

    /// <summary>Encodes a text. A lone surrogate, which has no UTF-8 form, becomes U+FFFD.</summary>
    /// <param name="text">The text, as a compiler or an editor holds it.</param>
    public static Utf8Text FromString(string text) => new(Encoding.UTF8.GetBytes(text ?? throw new ArgumentNullException(nameof(text))));

    /// <summary>Decodes a part of the text; bytes that are not UTF-8 become U+FFFD.</summary>
    /// <param name="span">The part.</param>
    public string GetString(ByteSpan span) => Encoding.UTF8.GetString(Bytes, span.Start, span.Length);

    /// <summary>The line and column of an offset.</summary>
    /// <param name="offset">A byte offset, from 0 to <see cref="Length"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside of the text.</exception>
    public TextPosition PositionAt(int offset)
    {
        if (offset < 0 || offset > Length) throw new ArgumentOutOfRangeException(nameof(offset));

        var starts = lineStarts ??= FindLineStarts();
        var line = Array.BinarySearch(starts, offset);
        if (line < 0) line = Math.Max(~line - 1, 0);

        var start = starts[line];
        return new TextPosition(line, offset - start <= BlockSize ? UnitsIn(start, offset) : UnitsBefore(offset) - UnitsBefore(start));
    }

    /// <summary>The number of lines; a break at the end begins one more.</summary>
    public int LineCount => (lineStarts ??= FindLineStarts()).Length;

    /// <summary>A line without its break.</summary>
    /// <param name="line">The line, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such line.</exception>
    public ByteSpan LineAt(int line)
    {
        if (line < 0 || line >= LineCount) throw new ArgumentOutOfRangeException(nameof(line));

        var starts = lineStarts!;
        var end = line + 1 < starts.Length ? starts[line + 1] : Length;
        while (end > starts[line] && Bytes[end - 1] is (byte)'\n' or (byte)'\r') end--;
        return ByteSpan.FromBounds(starts[line], end);
    }

    /// <summary>The offset of a line and column; of a column within a character, that of the character, and of one behind its line, the line's end.</summary>
    /// <param name="position">The position; a line behind the last one means the end of the text.</param>
    public int OffsetAt(TextPosition position)
    {
        if (position.Line < 0) return Start;
        if (position.Line >= LineCount) return Length;

        var line = LineAt(position.Line);
        var units = 0;
        for (var i = line.Start; i < line.End; i++)
        {
            units += Utf16UnitsStartedBy(Bytes[i]);
            if (units > position.Column) return i;
        }

        return line.End;
    }

    // A minified file is one line, which must not be counted from its beginning for every finding.
    private int UnitsBefore(int offset)
    {
        var known = blocks ??= CountBlocks();
        return known[offset / BlockSize] + UnitsIn(offset / BlockSize * BlockSize, offset);
    }

    private int[] CountBlocks()
    {
        var counts = new int[(Length / BlockSize) + 1];
        for (var i = 1; i < counts.Length; i++) counts[i] = counts[i - 1] + UnitsIn((i - 1) * BlockSize, i * BlockSize);
        return counts;
    }

    private int UnitsIn(int start, int end)
    {
        var units = 0;
        for (var i = start; i < end; i++) units += Utf16UnitsStartedBy(Bytes[i]);
        return units;
    }

    // A code point counts where its first byte stands: 2 units beyond the basic plane, none for a continuation byte.
    private static int Utf16UnitsStartedBy(byte value) => value switch
    {
        < 0x80 => 1,
        < 0xC0 => 0,
        < 0xF0 => 1,
        _ => 2,
    };

    private int[] FindLineStarts()
    {
        var starts = new List<int> { Start };
        for (var i = Start; i < Bytes.Length; i++)
        {
            if (Bytes[i] == '\n' || (Bytes[i] == '\r' && (i + 1 == Bytes.Length || Bytes[i + 1] != '\n'))) starts.Add(i + 1);
        }

        return [.. starts];
    }
}
