using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Model;

/// <summary>A record: the root, a section, an entity, or a variant of one.</summary>
internal sealed class RecordModel
{
    /// <summary>The name of the type.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the type that it resolves to; empty where it does not.</summary>
    public string ResolvedName { get; set; } = "";

    /// <summary>The name of the type that says what code needs of it; empty where nothing can be asked of it.</summary>
    public string NeedsName { get; set; } = "";

    /// <summary>Of a chain: the name of the attribute that says what code needs of the entities that it leads to; empty where there is none.</summary>
    public string NeedsAttributeName { get; set; } = "";

    /// <summary>Its schema.</summary>
    public required SchemaNode Node { get; init; }

    /// <summary>The properties that it declares itself.</summary>
    public List<PropertyModel> Properties { get; } = [];

    /// <summary>For a union: the property that picks the variant.</summary>
    public string? PickedBy { get; init; }

    /// <summary>For a union: its variants.</summary>
    public List<RecordModel> Variants { get; } = [];

    /// <summary>For a variant: the union.</summary>
    public RecordModel? Union { get; init; }

    /// <summary>For a variant: the value of the discriminator; null for the one that takes all others.</summary>
    public string? Discriminator { get; init; }

    /// <summary>Whether it is the root.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Whether a file is a value of any type, and not always an object with properties: then the record holds the value as it is spelled.</summary>
    public bool IsValue { get; init; }

    /// <summary>Of a root that need not be an object: the property that holds a value which is none, as it is spelled; else null.</summary>
    public string? ValueName { get; set; }

    /// <summary>The kind of entity that it is, or null.</summary>
    public EntityKind? Entity { get; init; }

    /// <summary>What it is.</summary>
    public string Description => Node.Description ?? Name + ".";

    /// <summary>The union's properties and the variant's own.</summary>
    public IEnumerable<PropertyModel> AllProperties => Union is null ? Properties : Union.Properties.Concat(Properties);

    /// <summary>The property that picks the variant, or null.</summary>
    public PropertyModel? DiscriminatorProperty => Properties.FirstOrDefault(property => property.JsonName == PickedBy);

    /// <summary>The properties that code can ask something of.</summary>
    public IEnumerable<PropertyModel> Needs => Properties.Where(property => property.Node.Need is not null);

    /// <summary>The property that names the entity, or null.</summary>
    public PropertyModel? Id => Properties.FirstOrDefault(property => property.Kind == ValueKind.Id);
}
