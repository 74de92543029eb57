using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Navigation;

/// <summary>A place where a file writes the id of an entity: the entity's entry, or a reference to it.</summary>
public sealed class Mention
{
    internal Mention(string kind, string id, JsonNode node, bool isEntry)
    {
        Kind = kind;
        Id = id;
        Node = node;
        IsEntry = isEntry;
    }

    /// <summary>The kind of the entity.</summary>
    public string Kind { get; }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The text that says it: a value, or the key of a map.</summary>
    public JsonNode Node { get; }

    /// <summary>Whether this is the entry itself, and no reference.</summary>
    public bool IsEntry { get; }

    /// <summary>Whether both mean the same entity.</summary>
    /// <param name="other">The other one.</param>
    public bool MeansSame(Mention other) => other is not null && Kind == other.Kind && Id == other.Id;
}
