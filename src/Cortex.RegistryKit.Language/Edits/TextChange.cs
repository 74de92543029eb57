using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>A stretch of a text and the bytes that take its place.</summary>
public sealed class TextChange
{
    /// <summary>Makes a change.</summary>
    /// <param name="span">What goes; empty where something is only added.</param>
    /// <param name="replacement">What comes in its place; empty where something is only removed.</param>
    public TextChange(ByteSpan span, byte[] replacement)
    {
        Span = span;
        Replacement = replacement ?? throw new ArgumentNullException(nameof(replacement));
    }

    /// <summary>What goes.</summary>
    public ByteSpan Span { get; }

    /// <summary>What comes in its place. Not to be changed.</summary>
    public byte[] Replacement { get; }

    /// <summary>The bytes of a text after some changes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="changes">The changes, in the order of the text and without overlap.</param>
    /// <exception cref="ArgumentException">The changes overlap, are out of order, or lie outside of the text.</exception>
    public static byte[] Apply(Utf8Text text, IReadOnlyList<TextChange> changes)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (changes is null) throw new ArgumentNullException(nameof(changes));

        var result = new byte[LengthAfter(text, changes)];
        var (from, to) = (0, 0);
        foreach (var change in changes)
        {
            Buffer.BlockCopy(text.Bytes, from, result, to, change.Span.Start - from);
            to += change.Span.Start - from;
            Buffer.BlockCopy(change.Replacement, 0, result, to, change.Replacement.Length);
            to += change.Replacement.Length;
            from = change.Span.End;
        }

        Buffer.BlockCopy(text.Bytes, from, result, to, text.Length - from);
        return result;
    }

    /// <summary>The place and the number of new bytes; never the bytes, which may be a secret.</summary>
    public override string ToString() => $"{Span} -> {Replacement.Length} bytes";

    private static int LengthAfter(Utf8Text text, IReadOnlyList<TextChange> changes)
    {
        var (length, end) = (text.Length, 0);
        foreach (var change in changes)
        {
            if (change.Span.Start < end || change.Span.Length < 0 || change.Span.End > text.Length)
                throw new ArgumentException($"The change of {change.Span} overlaps the one before it, or lies outside of the text.", nameof(changes));
            end = change.Span.End;
            length = checked(length + change.Replacement.Length - change.Span.Length);
        }

        return length;
    }
}
