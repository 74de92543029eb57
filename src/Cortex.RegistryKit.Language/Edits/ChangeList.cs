using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>The changes of one pass, in the order of the text.</summary>
internal sealed class ChangeList
{
    private static readonly byte[] Nothing = [];

    private readonly List<TextChange> changes = [];

    public int Count => changes.Count;

    public void Replace(int start, int end, byte[] replacement) => changes.Add(new TextChange(ByteSpan.FromBounds(start, end), replacement));

    public void Delete(int start, int end) => Replace(start, end, Nothing);

    /// <summary>Deletes what stands before changes that are in the list already.</summary>
    public void DeleteBefore(int index, int start, int end) => changes.Insert(index, new TextChange(ByteSpan.FromBounds(start, end), Nothing));

    /// <summary>The changes of a text: those that touch one another joined, and none that puts in what is there.</summary>
    public List<TextChange> Joined(Utf8Text text)
    {
        var joined = new List<TextChange>(changes.Count);
        for (var i = 0; i < changes.Count;)
        {
            var next = i + 1;
            while (next < changes.Count && changes[next].Span.Start == changes[next - 1].Span.End) next++;
            var change = next == i + 1 ? changes[i] : Join(i, next);
            if (!IsThere(text, change)) joined.Add(change);
            i = next;
        }

        return joined;
    }

    private static bool IsThere(Utf8Text text, TextChange change)
    {
        if (change.Replacement.Length != change.Span.Length) return false;
        for (var i = 0; i < change.Replacement.Length; i++)
        {
            if (change.Replacement[i] != text.Bytes[change.Span.Start + i]) return false;
        }

        return true;
    }

    private TextChange Join(int from, int to)
    {
        var replacement = new ByteBuffer();
        for (var i = from; i < to; i++) replacement.Add(changes[i].Replacement);
        return new TextChange(ByteSpan.FromBounds(changes[from].Span.Start, changes[to - 1].Span.End), replacement.ToArray());
    }
}
