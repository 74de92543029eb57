namespace Cortex.RegistryKit.Language.Comparison;

/// <summary>What became of an entity between two versions of a registry. Names properties, never their values: these may be secrets.</summary>
public sealed class EntityChange
{
    internal EntityChange(EntityChangeKind what, string kind, string id, IReadOnlyList<string> properties)
    {
        What = what;
        Kind = kind;
        Id = id;
        Properties = properties;
    }

    /// <summary>What became of it.</summary>
    public EntityChangeKind What { get; }

    /// <summary>The kind of entity, such as <c>host</c>.</summary>
    public string Kind { get; }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The properties that are others now, in the order of the text; none where the entity was added or removed.</summary>
    public IReadOnlyList<string> Properties { get; }

    /// <summary>The change as people read it: <c>host 'office': api_url changed</c>.</summary>
    public override string ToString() => What switch
    {
        EntityChangeKind.Added => $"{Kind} '{Id}' added",
        EntityChangeKind.Removed => $"{Kind} '{Id}' removed",
        _ when Properties.Count == 0 => $"{Kind} '{Id}' changed",
        _ => $"{Kind} '{Id}': {string.Join(", ", Properties)} changed",
    };
}
