using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Compares two versions of a schema: what changed, and what that breaks.</summary>
public static class SchemaEvolution
{
    /// <summary>Compares two versions of a schema.</summary>
    /// <param name="older">The older version.</param>
    /// <param name="newer">The newer version.</param>
    /// <param name="find">Finds another schema by the name that <c>x-rk-from</c> has for it; null where there is none.</param>
    /// <returns>The changes: those that break files, then code, then resolution, then the others; within these in the order of the schemas.</returns>
    public static IReadOnlyList<SchemaChange> Compare(RegistrySchema older, RegistrySchema newer, Func<string, RegistrySchema?> find)
    {
        if (older is null) throw new ArgumentNullException(nameof(older));
        if (newer is null) throw new ArgumentNullException(nameof(newer));
        if (find is null) throw new ArgumentNullException(nameof(find));

        var step = new VersionStep(older, newer, find);
        var search = new SideBySide(new Acceptance());
        if (step.Problem() is Draft problem) search.Add(problem);
        if (step.IsNewVersion) search.PassOver(older.Root.Property(older.VersionProperty!)!, newer.Root.Property(newer.VersionProperty!)!);
        search.Compare(older.Root, newer.Root, "");
        new RootChanges(older, newer, search).Find();
        Steps(older, newer, search, step.IsNewVersion);
        return [.. search.Drafts.Select(draft => Change(step.Judge(draft), step)).OrderBy(change => change.Rule.Id, StringComparer.Ordinal)];
    }

    /// <summary>Ways from yet older versions, which a schema of the same version has lost.</summary>
    private static void Steps(RegistrySchema older, RegistrySchema newer, SideBySide search, bool isNewVersion)
    {
        if (isNewVersion) return;
        foreach (var name in older.From.Select(step => step.Schema).OfType<string>().Except(newer.From.Select(step => step.Schema).OfType<string>()))
        {
            search.Add(new Pair(older.Root, newer.Root, "").Narrowed("migration-removed", $"cannot be made from one of '{name}' any more", name) with { WayOut = "keep the step in 'x-rk-from'" });
        }
    }

    private static SchemaChange Change(Draft draft, VersionStep step) => new(draft.Key, draft.Message, draft.Breaks, step.WayOut(draft)) { IsCertain = draft.IsCertain, Older = draft.Older, Newer = draft.Newer };
}
