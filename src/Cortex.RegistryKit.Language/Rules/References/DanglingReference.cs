using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Rules.References;

/// <summary>RK2001: a reference to an entity that does not exist.</summary>
internal static class DanglingReference
{
    public static readonly Rule Rule = new("RK2001", Severity.Error, "A reference leads nowhere");

    public static void Check(Relations relations, RegistrySchema schema, List<Finding> findings)
    {
        foreach (var (kind, id, value, place) in relations.References)
        {
            if (relations.Has(kind, id) || schema.KnownIds(kind).Contains(id)) continue;

            var suggestion = Suggestions.Nearest(id, relations.Ids(kind).Concat(schema.KnownIds(kind)));
            findings.Add(new Finding(Rule, value.Span, place.Pointer, $"{place}no {kind} '{id}'{Suggestions.Question(suggestion)}", suggestion));
        }
    }
}
