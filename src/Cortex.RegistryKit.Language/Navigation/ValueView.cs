using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Navigation;

/// <summary>A value of a file, or the place of one that is not there yet, and the schemas that look at it.</summary>
public sealed class ValueView
{
    private ValueView(JsonNode? node, IEnumerable<SchemaNode> schemas)
    {
        Node = node;
        Schemas = LookingSchemas.At(node, schemas);
    }

    /// <summary>The value; null where there is none yet.</summary>
    public JsonNode? Node { get; }

    /// <summary>The schemas that look at it: its own, those that these apply, and the variant that a discriminator picks.</summary>
    public IReadOnlyCollection<SchemaNode> Schemas { get; }

    /// <summary>The kind of entity that a string here refers to, or null.</summary>
    public string? RefersTo => Schemas.Select(schema => schema.Reference?.To).FirstOrDefault(to => to is not null);

    /// <summary>The kind of entity that a string here names, or null.</summary>
    public string? Names => Schemas.Select(schema => schema.NamesKind).FirstOrDefault(kind => kind is not null);

    /// <summary>The kind of entity that a property's name here is the id of; null where this is no map of entries.</summary>
    public string? KeysName => Schemas.Select(schema => schema.PropertyNames?.Target.NamesKind).FirstOrDefault(kind => kind is not null);

    /// <summary>The properties that the schemas describe, each name once; not those that the variant at hand has no use for.</summary>
    public IEnumerable<SchemaProperty> Properties =>
        Schemas.SelectMany(schema => schema.Properties).GroupBy(property => property.Name, StringComparer.Ordinal).Select(group => group.First()).Where(property => HasUseFor(property.Name));

    /// <summary>The value of a file as a whole.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">What it should be.</param>
    public static ValueView OfFile(JsonTree tree, RegistrySchema schema)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        return new ValueView(tree.Root, [schema.Root]);
    }

    /// <summary>The value of a property.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="value">Its value; null where there is none yet.</param>
    public ValueView Member(string name, JsonNode? value) => new(value, Schemas.SelectMany(schema => OfMember(schema, name)));

    /// <summary>An element of an array.</summary>
    /// <param name="index">Its index.</param>
    /// <param name="value">The element; null where there is none yet.</param>
    public ValueView Element(int index, JsonNode? value) => new(value, Schemas.SelectMany(schema => OfElement(schema, index)));

    /// <summary>Whether the variant at hand has a use for a property: for all but a reference that only other variants speak of.</summary>
    /// <param name="name">The property's name.</param>
    public bool HasUseFor(string name) => Node is not JsonNode || !Schemas.Any(schema =>
        LookingSchemas.VariantOf(Node, schema) is SchemaNode variant && variant.Property(schema.Union!)?.Const is not null && RegistrySchema.IsRefined(schema, name) && variant.Property(name)?.Reference is null);

    private static IEnumerable<SchemaNode> OfMember(SchemaNode schema, string name)
    {
        if (schema.Property(name) is SchemaNode described) yield return described;
        var matching = schema.PatternProperties.Where(property => property.Pattern.IsMatch(name)).Select(property => property.Node).ToList();
        foreach (var node in matching) yield return node;
        if (schema.Property(name) is null && matching.Count == 0 && schema.AdditionalProperties is SchemaNode others) yield return others;
    }

    private static IEnumerable<SchemaNode> OfElement(SchemaNode schema, int index)
    {
        var own = schema.TupleItems is { } first ? index < first.Count ? first[index] : schema.AdditionalItems : schema.Items;
        return new[] { own, schema.Contains }.OfType<SchemaNode>();
    }
}
