using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.References;

/// <summary>An object of a file, and what the schema says of it.</summary>
internal sealed class DescribedObject(JsonNode node, SchemaNode schema, SchemaNode? variant, Place place)
{
    public JsonNode Node { get; } = node;

    public SchemaNode Schema { get; } = schema;

    public SchemaNode? Variant { get; } = variant;

    public Place Place { get; } = place;

    /// <summary>The properties that the schema describes, and those that the variant adds.</summary>
    public IEnumerable<SchemaProperty> Properties => Variant is null ? Schema.Properties : Schema.Properties.Concat(Variant.Properties.Where(property => Schema.Property(property.Name) is null));

    /// <summary>Whether the schema describes a property.</summary>
    public bool Describes(string name) => Schema.Property(name) is not null || Variant?.Property(name) is not null;

    /// <summary>The text of a property that says something: not blank.</summary>
    public bool TryGetText(string name, out JsonNode value, out string text)
    {
        text = "";
        value = default;
        if (!Node.TryGetMember(name, out var member) || !member.Value.TryGetText(out text)) return false;

        value = member.Value;
        text = Text.Blank.Trim(text);
        return text.Length > 0;
    }
}
