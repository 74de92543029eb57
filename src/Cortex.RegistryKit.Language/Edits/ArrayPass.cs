using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Edits;

/// <summary>Passes over an array.</summary>
internal sealed class ArrayPass : ContainerPass
{
    private readonly Dictionary<int, List<int>> byIndex = [];
    private readonly EntryTable entries = new();
    private readonly AppendedElements appended;
    private readonly List<int> forAppended = [];
    private int index;

    public ArrayPass(EditPass pass, List<int> which, int depth, Place place)
        : base(pass, depth, place)
    {
        appended = new AppendedElements(pass, depth);
        foreach (var edit in which)
        {
            var path = pass.Edits[edit].Path;
            if (path.Length == depth) appended.Add(edit);
            else if (path[depth].Kind == EditStepKind.Entry) entries.Add(path[depth], edit);
            else if (path[depth].Kind == EditStepKind.Element) OfIndex(path[depth].Index).Add(edit);
            else throw EditException.WrongKind(pass.Edits[edit], depth);
        }
    }

    protected override bool IsObject => false;

    protected override bool Visit(Place child)
    {
        var value = Cursor.Token;
        var stays = VisitElement(value, child);
        Remember(value);
        return stays;
    }

    protected override List<NewChild> Added()
    {
        foreach (var edit in byIndex.Values.SelectMany(which => which))
        {
            if (Pass.Edits[edit].Kind != JsonEditKind.Remove) throw EditException.Absent(Pass.Edits[edit], Depth + 1);
        }

        forAppended.AddRange(entries.Missing);
        forAppended.Sort();
        appended.HandOut(forAppended);
        return appended.Make();
    }

    private bool VisitElement(JsonToken value, Place child)
    {
        List<int>? which = null;
        if (byIndex.Count > 0 && byIndex.TryGetValue(index, out which)) byIndex.Remove(index);
        index++;

        if (value.Kind == JsonTokenKind.OpenBrace && entries.IsSearching)
        {
            var found = which ?? [];
            var before = Cursor.PreviousEnd;
            entries.Search(Pass.Text, Cursor, found);
            if (found.Count == 0) return true;
            Cursor.ReturnTo(value, before);
            found.Sort();
            which = found;
        }

        if (which is not null) which = WithoutThoseBehindRemoval(which);
        if (which is { Count: > 0 }) return Pass.Visit(which, Depth + 1, child);
        Cursor.Skip();
        return true;
    }

    /// <summary>The edits of an element but for those that come when it is gone: they mean one that was appended, or nothing.</summary>
    private List<int> WithoutThoseBehindRemoval(List<int> which)
    {
        var isRemoved = false;
        var remaining = new List<int>(which.Count);
        foreach (var number in which)
        {
            var edit = Pass.Edits[number];
            var replaces = edit.Replaces(Depth + 1);
            if (isRemoved && edit.Path[Depth].Kind == EditStepKind.Entry && appended.Have(number))
            {
                forAppended.Add(number);
                continue;
            }

            if (isRemoved && !replaces)
            {
                if (edit.Kind != JsonEditKind.Remove) throw EditException.Absent(edit, Depth + 1);
                continue;
            }

            if (replaces) isRemoved = edit.Kind == JsonEditKind.Remove;
            remaining.Add(number);
        }

        return remaining;
    }

    private List<int> OfIndex(int element)
    {
        if (!byIndex.TryGetValue(element, out var which)) byIndex.Add(element, which = []);
        return which;
    }
}
