namespace Cortex.RegistryKit.Language.Migrations;

/// <summary>An id that a migration gave to a new entry.</summary>
public sealed class MintedId
{
    internal MintedId(string kind, string id)
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>The kind of entity.</summary>
    public string Kind { get; }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>Both, as people read them.</summary>
    public override string ToString() => $"{Kind} '{Id}'";
}
