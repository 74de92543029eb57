using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Comparison;

/// <summary>A place that two versions of a registry have in common: entries of a list by their id, all else by its name.</summary>
internal sealed class ContentPlace : IEquatable<ContentPlace>
{
    private readonly string step;
    private readonly bool isEntry;
    private readonly int hash;

    private ContentPlace(ContentPlace? parent, string step, bool isEntry, EditPath path, EntityKind? kind)
    {
        Parent = parent;
        this.step = step;
        this.isEntry = isEntry;
        Path = path;
        Kind = kind ?? parent?.Kind;
        Id = kind is null ? parent?.Id : step;
        hash = unchecked((((parent?.hash ?? 17) * 31) + StringComparer.Ordinal.GetHashCode(step)) * (isEntry ? 3 : 1));
    }

    /// <summary>The whole file.</summary>
    public static ContentPlace Root { get; } = new(null, "", false, EditPath.Root, null);

    /// <summary>What this is a part of; null for the whole file.</summary>
    public ContentPlace? Parent { get; }

    /// <summary>The way of an edit to it.</summary>
    public EditPath Path { get; }

    /// <summary>The kind of the entity that it is, or is a part of; null outside of entities.</summary>
    public EntityKind? Kind { get; }

    /// <summary>The id of that entity.</summary>
    public string? Id { get; }

    /// <summary>The property of the entity that it is, or is a part of; null for a whole entity, and outside of entities.</summary>
    public string? Property => Kind is null || Parent?.Kind is null ? null : Parent.Parent?.Kind is null ? step : Parent.Property;

    /// <summary>A member of the object here.</summary>
    public ContentPlace Member(string name) => new(this, name, false, Path.Member(name), null);

    /// <summary>The entry that a map has under a key.</summary>
    public ContentPlace Entity(EntityKind kind, string key) => new(this, key, false, Path.Member(key), kind);

    /// <summary>The entry of an id in a list.</summary>
    public ContentPlace Entity(EntityKind kind, string idProperty, string id) => new(this, id, true, Path.Entry(idProperty, id), kind);

    /// <inheritdoc/>
    public bool Equals(ContentPlace? other)
    {
        if (ReferenceEquals(this, other)) return true;
        return other is not null && hash == other.hash && isEntry == other.isEntry && step == other.step && Equals(Parent, other.Parent);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ContentPlace);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    /// <summary>The place as a message names it: <c>host 'office': api_url</c>.</summary>
    public override string ToString() => Kind is null ? Path.ToString() : Property is string property ? $"{Kind.Name} '{Id}': {property}" : $"{Kind.Name} '{Id}'";
}
