using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>An object of a file, and the schemas that look at it: its own, those that this one applies, and the variant that its discriminator picks.</summary>
internal sealed class DescribedObject(JsonNode node, IReadOnlyCollection<SchemaNode> schemas, Place place)
{
    private readonly HashSet<string> names = new(schemas.SelectMany(schema => schema.Properties).Select(property => property.Name), StringComparer.Ordinal);

    private HashSet<string>? present;

    public JsonNode Node { get; } = node;

    public Place Place { get; } = place;

    /// <summary>The properties that the schemas describe, as often as they do.</summary>
    public IEnumerable<SchemaProperty> Properties => schemas.SelectMany(schema => schema.Properties);

    /// <summary>Whether it has properties of fixed names, and is no map.</summary>
    public bool HasNames => names.Count > 0;

    /// <summary>Whether other properties may stand here, and nothing is said of them.</summary>
    public bool IsOpen => schemas.All(schema => schema.AdditionalProperties is null or { Target.Always: true });

    /// <summary>Whether every schema is silent about other properties, so that one that is not described is not known.</summary>
    public bool IsSilent => schemas.All(schema => schema.AdditionalProperties is null);

    /// <summary>What its chain says, or null.</summary>
    public ChainWord? Chain => schemas.Select(schema => schema.Chain).FirstOrDefault(chain => chain is not null);

    /// <summary>The texts that mean something in a property where any text is allowed: those of an open list, or of a union that is open.</summary>
    public IReadOnlyCollection<string> Known(string name)
    {
        var listed = Properties.Where(property => property.Name == name).SelectMany(property => property.Node.Target.AnyOf).SelectMany(form => form.Target.Enum ?? []);
        var picked = schemas.Where(schema => schema.Union == name && schema.OneOf.Any(variant => variant.Target.Property(name)?.Const is null)).SelectMany(schema => schema.OneOf).Select(variant => variant.Target.Property(name)?.Const).OfType<JsonNode>();
        return [.. listed.Concat(picked).Select(value => value.TryGetText(out var text) ? text : "").Where(text => text.Length > 0).Distinct()];
    }

    /// <summary>Whether a schema describes a property.</summary>
    public bool Describes(string name) => names.Contains(name) || schemas.Any(schema => schema.PatternProperties.Any(property => property.Pattern.IsMatch(name)));

    /// <summary>Whether the object has a property of a name.</summary>
    public bool Has(string name)
    {
        if (present is null)
        {
            present = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in Node.Members) present.Add(member.Name);
        }

        return present.Contains(name);
    }

    /// <summary>The text of a property that says something: not blank.</summary>
    public bool TryGetText(string name, out JsonNode value, out string text)
    {
        text = "";
        value = default;
        if (!Node.TryGetMember(name, out var member) || !member.Value.TryGetText(out text)) return false;

        value = member.Value;
        text = Blank.Trim(text);
        return text.Length > 0;
    }
}
