namespace Cortex.RegistryKit.Language.Rules.References;

/// <summary>RK2003: an entry with the id of a built-in one, which comes first.</summary>
internal static class ShadowedEntry
{
    public static readonly Rule Rule = new("RK2003", Severity.Warning, "An entry has the id of a built-in one");

    public static void Check(Inspection inspection)
    {
        foreach (var kind in inspection.Schema.Kinds)
        {
            var known = new HashSet<string>(inspection.Schema.KnownIds(kind.Name), StringComparer.Ordinal);
            if (known.Count == 0) continue;
            foreach (var entity in inspection.Entities.Of(kind.Name).Where(entity => known.Contains(entity.Id)))
                inspection.Add(new Finding(Rule, entity.IdNode.Span, entity.Pointer.ToString(), $"{entity}: the built-in {kind.Name} of this id comes first, so this entry is never used; give it another id"));
        }
    }
}
