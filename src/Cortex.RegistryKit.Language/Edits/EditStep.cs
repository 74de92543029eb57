namespace Cortex.RegistryKit.Language.Edits;

internal enum EditStepKind
{
    Member,
    Element,
    Entry,
}

/// <summary>One step of a path: a member's name, an element's index, or the id of an entry.</summary>
internal readonly struct EditStep
{
    private EditStep(EditStepKind kind, string name, string id, int index)
    {
        Kind = kind;
        Name = name;
        Id = id;
        Index = index;
    }

    public EditStepKind Kind { get; }

    /// <summary>The member's name; of an entry the member that holds its id.</summary>
    public string Name { get; }

    public string Id { get; }

    public int Index { get; }

    public static EditStep Member(string name) => new(EditStepKind.Member, name, "", 0);

    public static EditStep Element(int index) => new(EditStepKind.Element, "", "", index);

    public static EditStep Entry(string idMember, string id) => new(EditStepKind.Entry, idMember, id, 0);
}
