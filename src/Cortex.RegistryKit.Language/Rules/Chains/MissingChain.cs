namespace Cortex.RegistryKit.Language.Rules.Chains;

/// <summary>RK2011: known chains that a file has no entry for, though it has some for others.</summary>
internal static class MissingChain
{
    public static readonly Rule Rule = new("RK2011", Severity.Information, "A known chain has no entry");

    public static void Check(Inspection inspection)
    {
        foreach (var kind in ChainNames.Kinds(inspection.Schema))
        {
            var entries = inspection.Entities.Of(kind.Name);
            if (entries.Count == 0 || entries[0].Node.Tree != inspection.Tree || Sections.KeyOf(inspection.Tree.Root, kind) is not { } section) continue;

            var missing = ChainNames.Known(inspection, kind).Where(name => inspection.Entities.Find(kind.Name, name) is null).ToList();
            if (missing.Count == 0) continue;

            var names = string.Join(", ", missing.Select(name => $"'{name}'"));
            inspection.Add(new Finding(Rule, section.Span, "/" + string.Join("/", kind.Path), $"no entry for the {kind.Name}{(missing.Count == 1 ? "" : "s")} {names}: {(missing.Count == 1 ? "it falls" : "they fall")} back to the last resort", gist: kind.Name));
        }
    }
}
