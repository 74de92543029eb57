using Cortex.RegistryKit.Language.Rules.Acceptance;
using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.References;

/// <summary>The entities and references of a file.</summary>
internal sealed class Relations
{
    private readonly Dictionary<string, Dictionary<string, JsonNode?>> ids = new(StringComparer.Ordinal);
    private readonly HashSet<JsonNode> seen = [];

    /// <summary>The ids that stand a second time, each with the one that counts.</summary>
    public List<(string Kind, string Id, JsonNode First, JsonNode Again, Place Place)> Duplicates { get; } = [];

    /// <summary>The references.</summary>
    public List<(string Kind, string Id, JsonNode Value, Place Place)> References { get; } = [];

    /// <summary>The objects whose properties the schema describes.</summary>
    public List<DescribedObject> Objects { get; } = [];

    /// <summary>What the file accepts.</summary>
    public Acceptances Acceptances { get; } = new();

    /// <summary>The ids of a kind that have an entry.</summary>
    public IReadOnlyCollection<string> Ids(string kind) => ids.TryGetValue(kind, out var known) ? known.Keys : [];

    /// <summary>Whether an entry of a kind has this id.</summary>
    public bool Has(string kind, string id) => ids.TryGetValue(kind, out var known) && known.ContainsKey(id);

    public void AddId(string kind, string id, JsonNode value, Place place)
    {
        if (id.Length == 0 || !seen.Add(value)) return;

        var known = Of(kind);
        if (known.TryGetValue(id, out var first) && first is JsonNode node) Duplicates.Add((kind, id, node, value, place));
        else known[id] = value;
    }

    /// <summary>Adds an entry that its key in a map names; a repeated key has a rule of its own.</summary>
    public void AddKey(string kind, string key) => Of(kind)[key] = null;

    public void AddObject(JsonNode value, SchemaNode schema, SchemaNode? variant, Place place)
    {
        if (schema.Properties.Count > 0 && seen.Add(value)) Objects.Add(new DescribedObject(value, schema, variant, place));
    }

    public void AddReference(string kind, string id, JsonNode value, Place place)
    {
        if (id.Length > 0 && seen.Add(value)) References.Add((kind, id, value, place));
    }

    private Dictionary<string, JsonNode?> Of(string kind)
    {
        if (!ids.TryGetValue(kind, out var known)) ids[kind] = known = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        return known;
    }
}
