using Cortex.RegistryKit.Language.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Compiler;

/// <summary>From our spans, in bytes, to a compiler's, in UTF-16 units.</summary>
internal static class SourceSpans
{
    /// <summary>A place in an additional file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="source">Its text.</param>
    /// <param name="span">The bytes of the text as <see cref="SourceTexts.Encode"/> gives them.</param>
    public static Location Locate(string path, SourceText source, ByteSpan span)
    {
        var text = SourceTexts.Encode(source);
        var start = Math.Min(Units(text.Bytes, 0, span.Start), source.Length);
        var end = Math.Min(start + Units(text.Bytes, span.Start, span.End), source.Length);
        return Location.Create(path, TextSpan.FromBounds(start, end), new LinePositionSpan(Line(text, span.Start), Line(text, span.End)));
    }

    // A byte that begins a code point beyond the basic plane stands for two units, one that continues a code point for none.
    private static int Units(byte[] bytes, int from, int to)
    {
        var units = 0;
        for (var i = from; i < to; i++) units += (bytes[i] & 0xC0) == 0x80 ? 0 : bytes[i] < 0xF0 ? 1 : 2;
        return units;
    }

    private static LinePosition Line(Utf8Text text, int offset)
    {
        var position = text.PositionAt(offset);
        return new LinePosition(position.Line, position.Column);
    }
}
