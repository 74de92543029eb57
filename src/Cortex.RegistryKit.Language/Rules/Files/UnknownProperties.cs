using Cortex.RegistryKit.Language.Rules.Acceptance;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>Finds the properties that no schema describes. Several may look at one object, so it is known only when all have.</summary>
internal sealed class UnknownProperties
{
    private readonly Dictionary<JsonNode, (Place Place, List<SchemaNode> Schemas)> objects = [];

    /// <summary>Notes that a schema looks at an object.</summary>
    public void Note(JsonNode value, SchemaNode schema, Place place)
    {
        if (objects.TryGetValue(value, out var looked)) looked.Schemas.Add(schema);
        else objects.Add(value, (place, [schema]));
    }

    public void Report(List<Finding> findings)
    {
        foreach (var looked in objects) Report(looked.Key, looked.Value.Schemas, looked.Value.Place, findings);
    }

    private static void Report(JsonNode value, List<SchemaNode> schemas, Place place, List<Finding> findings)
    {
        var all = Looking(value, schemas);
        var names = all.SelectMany(schema => schema.Properties).ToList();
        if (names.Count == 0 || all.Any(schema => schema.AdditionalProperties is not null)) return;

        var chain = all.Select(schema => schema.Chain).FirstOrDefault(word => word is not null);
        var known = new HashSet<string>(names.Select(property => property.Name), StringComparer.Ordinal);
        foreach (var member in value.Members)
        {
            var name = member.Name;
            if (known.Contains(name) || name == Acceptances.Property || all.Any(schema => schema.PatternProperties.Any(property => property.Pattern.IsMatch(name)))) continue;
            findings.Add(UnknownProperty.Finding(member, value, chain, names, place.Member(name)));
        }
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
