using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>The objects of a file. Several schemas may look at one, so what is known of it is complete only when all have.</summary>
internal sealed class DescribedObjects
{
    private readonly Dictionary<JsonNode, (Place Place, List<SchemaNode> Schemas)> objects = [];

    /// <summary>All that were looked at.</summary>
    public IEnumerable<DescribedObject> All => objects.Select(looked => new DescribedObject(looked.Key, Looking(looked.Key, looked.Value.Schemas), looked.Value.Place));

    /// <summary>Notes that a schema looks at an object.</summary>
    public void Note(JsonNode value, SchemaNode schema, Place place)
    {
        if (objects.TryGetValue(value, out var looked)) looked.Schemas.Add(schema);
        else objects.Add(value, (place, [schema]));
    }

    /// <summary>These schemas, and those that look at the same value because of them.</summary>
    private static HashSet<SchemaNode> Looking(JsonNode value, List<SchemaNode> schemas)
    {
        var all = new HashSet<SchemaNode>();
        var waiting = new Stack<SchemaNode>(schemas);
        while (waiting.Count > 0)
        {
            var schema = waiting.Pop().Target;
            if (!all.Add(schema)) continue;

            foreach (var applied in schema.Applied.Where(applied => applied != schema.Not && (schema.Union is null || !schema.OneOf.Contains(applied)))) waiting.Push(applied);
            if (schema.Union is string union && value.TryGetMember(union, out var member) && member.Value.TryGetText(out var name) && RegistrySchema.Variant(schema, name) is SchemaNode variant) waiting.Push(variant);
        }

        return all;
    }
}
