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
    public static JsonNode? Find(JsonNode root, RegistrySchema schema, EntityKind kind)
    {
        JsonNode? value = root;
        var node = schema.Root;
        foreach (var step in kind.Path)
        {
            node = node.Property(step)!;
            value = value is JsonNode owner && owner.TryGetMember(step, out var member) ? member.Value : Backfill(node);
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
