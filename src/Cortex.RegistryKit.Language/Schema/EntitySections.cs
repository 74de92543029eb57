using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Where the entries of a kind stand in a file.</summary>
internal static class EntitySections
{
    /// <summary>The list or map of a kind's entries; where the file has none, what the schema's back-fill says, which is a part of the schema's text.</summary>
    /// <param name="root">The file.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="kind">A kind of that schema.</param>
    /// <returns>The list or map, or null.</returns>
    public static JsonNode? Find(JsonNode root, RegistrySchema schema, EntityKind kind) => Follow(root, schema, kind, missing: -1);

    /// <summary>For each step of a kind's path: the ids of the entries that stand in where a file has all steps before, and not this one.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="kind">A kind of that schema.</param>
    public static IReadOnlyList<IReadOnlyList<string>> StandIns(RegistrySchema schema, EntityKind kind) =>
        [.. kind.Path.Select((_, missing) => Follow(null, schema, kind, missing) is JsonNode section ? [.. Ids(section, kind).Distinct(StringComparer.Ordinal)] : (IReadOnlyList<string>)[])];

    // What is followed before the missing step does not matter.
    private static JsonNode? Follow(JsonNode? root, RegistrySchema schema, EntityKind kind, int missing)
    {
        var value = root;
        var node = schema.Root;
        for (var i = 0; i < kind.Path.Count; i++)
        {
            node = node.Property(kind.Path[i])!;
            value = i != missing && value is JsonNode owner && owner.TryGetMember(kind.Path[i], out var member) ? member.Value : Backfill(node);
        }

        return value;
    }

    /// <summary>The ids of the entries in such a list or map, in order.</summary>
    /// <param name="section">The list or map.</param>
    /// <param name="kind">The kind.</param>
    public static IEnumerable<string> Ids(JsonNode section, EntityKind kind)
    {
        var ids = new List<string>();
        foreach (var member in section.Members)
        {
            if (kind.IdProperty is null && member.Name.Length > 0) ids.Add(member.Name);
        }

        foreach (var entry in section.Elements)
        {
            if (kind.IdProperty is string property && entry.TryGetMember(property, out var id) && id.Value.TryGetText(out var text) && text.Length > 0) ids.Add(text);
        }

        return ids;
    }

    private static JsonNode? Backfill(SchemaNode node) => node.Backfill is LiteralExpression literal ? literal.Value : node.Backfill?.Syntax;
}
