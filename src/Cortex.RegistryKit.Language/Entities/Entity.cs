using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Entities;

/// <summary>An entry of a registry: what the text says of one entity.</summary>
public sealed class Entity
{
    internal Entity(EntityKind kind, string id, JsonNode idNode, JsonNode node, SchemaNode? variant, JsonPointer pointer, EditPath path)
    {
        Kind = kind;
        Id = id;
        IdNode = idNode;
        Node = node;
        Variant = variant;
        Pointer = pointer;
        Path = path;
    }

    /// <summary>What kind of entity it is.</summary>
    public EntityKind Kind { get; }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Where its id stands: a value, or the key of a map.</summary>
    public JsonNode IdNode { get; }

    /// <summary>Its object.</summary>
    public JsonNode Node { get; }

    /// <summary>Which of several variants it is; null where its kind has none, or no variant fits.</summary>
    public SchemaNode? Variant { get; }

    /// <summary>The pointer of its object.</summary>
    public JsonPointer Pointer { get; }

    /// <summary>The way of an edit to its object.</summary>
    public EditPath Path { get; }

    /// <summary>Whether the schema of its variant says that an entry of it is whole: with a word on a type that this version does not know, nothing can be said.</summary>
    public bool IsOfKnownType => Kind.Entity.Union is null || (Variant is not null && Variant.Property(Kind.Entity.Union)?.Const is not null);

    /// <summary>The text of a property; null where it holds none.</summary>
    /// <param name="property">The property's name.</param>
    public string? Text(string property) => Node.TryGetMember(property, out var member) && member.Value.TryGetText(out var text) ? text : null;

    /// <summary>The number that a property holds; null where it holds none.</summary>
    /// <param name="property">The property's name.</param>
    public double? Number(string property) => Node.TryGetMember(property, out var member) && member.Value.TryGetNumber(out var number) ? number : null;

    /// <summary>The catalogue that a property names an entry of, or null. A variant speaks for itself.</summary>
    /// <param name="property">The property's name.</param>
    public CatalogueWord? CatalogueOf(string property) => Variant?.Property(property)?.Catalogue ?? Kind.Entity.Property(property)?.Catalogue;

    /// <summary>What a property refers to, or null.</summary>
    /// <param name="property">The property's name.</param>
    public ReferenceWord? ReferenceOf(string property) => RegistrySchema.Reference(Kind.Entity, Variant, property);

    /// <summary>Kind and id, as a message names it: <c>host 'office'</c>.</summary>
    public override string ToString() => $"{Kind.Name} '{Id}'";
}
