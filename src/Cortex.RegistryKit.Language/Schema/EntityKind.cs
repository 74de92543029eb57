namespace Cortex.RegistryKit.Language.Schema;

/// <summary>A kind of entity: where its entries stand, and what names each.</summary>
public sealed class EntityKind
{
    internal EntityKind(string name, IReadOnlyList<string> path, SchemaNode section, SchemaNode entity, string? idProperty)
    {
        Name = name;
        Path = path;
        Section = section;
        Entity = entity;
        IdProperty = idProperty;
    }

    /// <summary>The kind's name, such as <c>host</c>.</summary>
    public string Name { get; }

    /// <summary>The properties that lead from the root to the list or map of entries.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>The schema of that list or map.</summary>
    public SchemaNode Section { get; }

    /// <summary>The schema of an entry.</summary>
    public SchemaNode Entity { get; }

    /// <summary>The property that names an entry; null where the entry's key in a map does.</summary>
    public string? IdProperty { get; }

    /// <summary>For each step of <see cref="Path"/>: the ids of the entries that a back-fill stands in with, where a file has all steps before and not this one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> StandIns { get; internal set; } = [];
}
