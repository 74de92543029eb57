using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.References;

/// <summary>RK2001: a reference to an entity that does not exist.</summary>
internal static class DanglingReference
{
    public static readonly Rule Rule = new("RK2001", Severity.Error, "A reference leads nowhere");

    // A file with more of them is broken in one place, not misspelt in hundreds; looking for near ids is what costs time.
    private const int MostSuggestions = 200;

    public static void Check(JsonNode root, Relations relations, RegistrySchema schema, List<Finding> findings, CancellationToken cancellationToken)
    {
        var withoutEntry = schema.Kinds.ToDictionary(kind => kind.Name, kind => WithoutEntry(root, schema, kind.Name), StringComparer.Ordinal);
        var suggestions = 0;
        foreach (var (kind, id, value, place) in relations.References)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (relations.Has(kind, id) || !withoutEntry.TryGetValue(kind, out var others) || others.Contains(id)) continue;

            var near = suggestions++ < MostSuggestions ? Suggestions.Near(id, relations.Ids(kind).Concat(others)) : default;
            findings.Add(new Finding(Rule, value.Span, place.Pointer, $"{place}no {kind} '{id}'{Suggestions.Question(near.Nearest)}", near.Nearest)
            {
                Fix = near.Only is string only ? Mend.Change(place.Path, only) : null,
            });
        }
    }

    /// <summary>The ids that exist though the file has no entry for them: built-in ones, and those that stand in for a missing section.</summary>
    private static HashSet<string> WithoutEntry(JsonNode root, RegistrySchema schema, string name)
    {
        var ids = new HashSet<string>(schema.KnownIds(name), StringComparer.Ordinal);
        if (schema.Kind(name) is EntityKind kind && EntitySections.Find(root, schema, kind) is JsonNode section) ids.UnionWith(EntitySections.Ids(section, kind));
        return ids;
    }
}
