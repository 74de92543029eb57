using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Which schemas look at a value because others do.</summary>
internal static class LookingSchemas
{
    /// <summary>These schemas, those that they apply to the same value, and the variants that its discriminators pick.</summary>
    /// <param name="value">The value; null where there is none yet.</param>
    /// <param name="schemas">The schemas that look at it.</param>
    public static HashSet<SchemaNode> At(JsonNode? value, IEnumerable<SchemaNode> schemas)
    {
        var all = new HashSet<SchemaNode>();
        var waiting = new Stack<SchemaNode>(schemas);
        while (waiting.Count > 0)
        {
            var schema = waiting.Pop().Target;
            if (!all.Add(schema)) continue;

            foreach (var applied in schema.Applied.Where(applied => applied != schema.Not && (schema.Union is null || !schema.OneOf.Contains(applied)))) waiting.Push(applied);
            if (VariantOf(value, schema) is SchemaNode variant) waiting.Push(variant);
        }

        return all;
    }

    /// <summary>The variant of a union that a value is; null where it does not say, or the schema is no union.</summary>
    public static SchemaNode? VariantOf(JsonNode? value, SchemaNode schema) =>
        schema.Union is string union && value is JsonNode node && node.TryGetMember(union, out var member) && member.Value.TryGetText(out var name) ? RegistrySchema.Variant(schema, name) : null;
}
