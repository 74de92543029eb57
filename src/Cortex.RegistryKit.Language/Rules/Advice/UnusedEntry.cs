namespace Cortex.RegistryKit.Language.Rules.Advice;

/// <summary>RK4001: an entry of a kind that others refer to, and to which nothing in the file refers.</summary>
internal static class UnusedEntry
{
    public static readonly Rule Rule = new("RK4001", Severity.Information, "An entry is not used");

    public static void Check(Inspection inspection)
    {
        var used = inspection.Relations.References.ToLookup(reference => reference.Kind, reference => reference.Id);
        var known = new HashSet<string>(inspection.Schema.Kinds.Where(kind => IsReferredTo(inspection, kind.Name)).Select(kind => kind.Name), StringComparer.Ordinal);
        foreach (var kind in inspection.Schema.Kinds.Where(kind => known.Contains(kind.Name)))
        {
            var ids = new HashSet<string>(used[kind.Name], StringComparer.Ordinal);
            var builtIn = new HashSet<string>(inspection.Schema.KnownIds(kind.Name), StringComparer.Ordinal);
            foreach (var entity in inspection.Entities.Of(kind.Name).Where(entity => entity.Node.Tree == inspection.Tree && !ids.Contains(entity.Id) && !builtIn.Contains(entity.Id)))
                inspection.Add(new Finding(Rule, entity.IdNode.Span, entity.Pointer.ToString(), $"{entity}: nothing in this file refers to it"));
        }
    }

    private static bool IsReferredTo(Inspection inspection, string kind) =>
        inspection.Schema.Kinds.Any(owner => owner.Entity.Properties.Any(property => property.Node.Target.Reference?.To == kind));
}
