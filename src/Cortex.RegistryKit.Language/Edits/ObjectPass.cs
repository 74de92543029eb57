namespace Cortex.RegistryKit.Language.Edits;

/// <summary>Passes over an object. Of repeated members all are edited alike: so the last, which readers take, is right whatever they are.</summary>
internal sealed class ObjectPass : ContainerPass
{
    private readonly TextTable<EditGroup> byName = new();
    private Gap beforeColon;
    private Gap afterColon;

    public ObjectPass(EditPass pass, List<int> which, int depth, Place place)
        : base(pass, depth, place)
    {
        foreach (var edit in which)
        {
            var path = pass.Edits[edit].Path;
            if (path.Length == depth || path[depth].Kind != EditStepKind.Member) throw EditException.WrongKind(pass.Edits[edit], depth);
            byName.GetOrAdd(path[depth].Name).Which.Add(edit);
        }
    }

    protected override bool IsObject => true;

    protected override bool Visit(Place child)
    {
        var name = Cursor.Name();
        beforeColon = new Gap(Pass.Text, Cursor.PreviousEnd, Cursor.Token.Span.Start);
        Cursor.Colon();
        afterColon = new Gap(Pass.Text, Cursor.PreviousEnd, Cursor.Token.Span.Start);

        var value = Cursor.Token;
        var stays = true;
        if (byName.Find(Pass.Text, name.Span) is EditGroup group)
        {
            group.IsFound = true;
            stays = Pass.Visit(group.Which, Depth + 1, child);
        }
        else
        {
            Cursor.Skip();
        }

        Remember(value);
        return stays;
    }

    protected override List<NewChild> Added()
    {
        var added = new List<NewChild>();
        foreach (var entry in byName.Entries)
        {
            if (entry.Value.IsFound) continue;
            var value = Pass.Make(null, entry.Value.Which, Depth + 1);
            var first = entry.Value.Which.FindIndex(edit => Pass.Edits[edit].Kind != JsonEditKind.Remove);
            if (value is not null) added.Add(new NewChild(entry.Key, value, entry.Value.Which[first]));
        }

        added.Sort((left, right) => left.Edit.CompareTo(right.Edit));
        return added;
    }

    protected override void LearnColon(JsonStyle style)
    {
        if (!beforeColon.BreaksLine) style.BeforeColon = beforeColon.ToArray();
        if (!afterColon.BreaksLine) style.AfterColon = afterColon.ToArray();
    }
}
