using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.LanguageServer.Protocol;

namespace Cortex.RegistryKit.LanguageServer.Documents;

/// <summary>Maps offsets of a text to the positions of the protocol, and back.</summary>
/// <param name="text">The text.</param>
/// <param name="encoding">What a column counts.</param>
internal sealed class PositionMap(Utf8Text text, PositionEncoding encoding)
{
    /// <summary>The position of an offset.</summary>
    public Position At(int offset)
    {
        var position = text.PositionAt(offset);
        return new Position(position.Line, encoding == PositionEncoding.Utf16 ? position.Column : Math.Max(offset - text.LineAt(position.Line).Start, 0));
    }

    /// <summary>The range of a stretch of bytes.</summary>
    public TextRange Of(ByteSpan span) => new(At(span.Start), At(span.End));

    /// <summary>The offset of a position; one behind the end of its line means that end.</summary>
    public int OffsetOf(Position position)
    {
        if (encoding == PositionEncoding.Utf16 || position.Line < 0 || position.Line >= text.LineCount) return text.OffsetAt(new TextPosition(position.Line, position.Character));

        var line = text.LineAt(position.Line);
        var offset = Math.Min(line.Start + Math.Max(position.Character, 0), line.End);
        while (offset > line.Start && offset < line.End && (text.Bytes[offset] & 0xC0) == 0x80) offset--;
        return offset;
    }

    /// <summary>The bytes of a range.</summary>
    public ByteSpan SpanOf(TextRange range)
    {
        var start = OffsetOf(range.Start);
        return ByteSpan.FromBounds(start, Math.Max(start, OffsetOf(range.End)));
    }
}
