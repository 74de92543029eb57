using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>What some schemas together say of an object. Most objects of a file share theirs with many others.</summary>
/// <param name="schemas">The schemas.</param>
internal sealed class ObjectDescription(IReadOnlyCollection<SchemaNode> schemas)
{
    private readonly HashSet<string> names = new(schemas.SelectMany(schema => schema.Properties).Select(property => property.Name), StringComparer.Ordinal);

    private IReadOnlyList<KeyValuePair<string, IReadOnlyCollection<string>>>? openWords;
    private IReadOnlyList<SchemaProperty>? secrets;
    private IReadOnlyList<SchemaProperty>? urls;

    /// <summary>The properties that the schemas describe, as often as they do.</summary>
    public IEnumerable<SchemaProperty> Properties => schemas.SelectMany(schema => schema.Properties);

    /// <summary>Whether there are properties of fixed names, and this is no map.</summary>
    public bool HasNames => names.Count > 0;

    /// <summary>Whether other properties may stand here, and nothing is said of them.</summary>
    public bool IsOpen { get; } = schemas.All(schema => schema.AdditionalProperties is null or { Target.Always: true });

    /// <summary>Whether every schema is silent about other properties, so that one that is not described is not known.</summary>
    public bool IsSilent { get; } = schemas.All(schema => schema.AdditionalProperties is null);

    /// <summary>What its chain says, or null.</summary>
    public ChainWord? Chain => schemas.Select(schema => schema.Chain).FirstOrDefault(chain => chain is not null);

    /// <summary>The properties where any text is allowed and some texts mean something, with these: those of an open list, or of a union that is open.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyCollection<string>>> OpenWords => openWords ??=
        [.. names.Select(name => new KeyValuePair<string, IReadOnlyCollection<string>>(name, Known(name))).Where(words => words.Value.Count > 0)];

    /// <summary>The properties that hold a secret, each once.</summary>
    public IReadOnlyList<SchemaProperty> Secrets => secrets ??= Once(property => property.Node.Target.Secret is not null);

    /// <summary>The properties that hold a url, each once.</summary>
    public IReadOnlyList<SchemaProperty> Urls => urls ??= Once(property => property.Node.Target.Format == "uri");

    /// <summary>Whether a schema describes a property.</summary>
    public bool Describes(string name) => names.Contains(name) || schemas.Any(schema => schema.PatternProperties.Any(property => property.Pattern.IsMatch(name)));

    private IReadOnlyList<SchemaProperty> Once(Func<SchemaProperty, bool> isMeant) => [.. Properties.Where(isMeant).GroupBy(property => property.Name).Select(same => same.First())];

    private IReadOnlyCollection<string> Known(string name)
    {
        var listed = Properties.Where(property => property.Name == name).SelectMany(property => property.Node.Target.AnyOf).SelectMany(form => form.Target.Enum ?? []);
        var picked = schemas.Where(schema => schema.Union == name && schema.OneOf.Any(variant => variant.Target.Property(name)?.Const is null)).SelectMany(schema => schema.OneOf).Select(variant => variant.Target.Property(name)?.Const).OfType<JsonNode>();
        return [.. listed.Concat(picked).Select(value => value.TryGetText(out var text) ? text : "").Where(text => text.Length > 0).Distinct()];
    }
}
