using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.References;

/// <summary>RK2001: a reference to an entity that does not exist.</summary>
internal static class DanglingReference
{
    public static readonly Rule Rule = new("RK2001", Severity.Error, "A reference leads nowhere");

    public static void Check(JsonNode root, Relations relations, RegistrySchema schema, List<Finding> findings)
    {
        foreach (var (kind, id, value, place) in relations.References)
        {
            if (relations.Has(kind, id)) continue;

            var others = WithoutEntry(root, schema, kind);
            if (others.Contains(id)) continue;

            var suggestion = Suggestions.Nearest(id, relations.Ids(kind).Concat(others));
            findings.Add(new Finding(Rule, value.Span, place.Pointer, $"{place}no {kind} '{id}'{Suggestions.Question(suggestion)}", suggestion));
        }
    }

    /// <summary>The ids that exist though the file has no entry for them: built-in ones, and those that stand in for a missing section.</summary>
    private static List<string> WithoutEntry(JsonNode root, RegistrySchema schema, string name)
    {
        var ids = schema.KnownIds(name).ToList();
        if (schema.Kind(name) is EntityKind kind && EntitySections.Find(root, schema, kind) is JsonNode section) ids.AddRange(EntitySections.Ids(section, kind));
        return ids;
    }
}
