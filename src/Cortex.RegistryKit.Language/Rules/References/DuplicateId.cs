namespace Cortex.RegistryKit.Language.Rules.References;

/// <summary>RK2002: two entities of a kind with the same id. The first one is used, the other one never.</summary>
internal static class DuplicateId
{
    public static readonly Rule Rule = new("RK2002", Severity.Error, "Two entries have the same id");

    public static void Check(Relations relations, List<Finding> findings)
    {
        foreach (var (kind, id, first, again, place) in relations.Duplicates)
        {
            var line = first.Tree.Text.PositionAt(first.Span.Start).Line + 1;
            findings.Add(new Finding(Rule, again.Span, place.Pointer, $"a {kind} with the id '{id}' stands in line {line} already, and that one is used; give this one an id of its own", gist: $"{kind} {id}"));
        }
    }
}
