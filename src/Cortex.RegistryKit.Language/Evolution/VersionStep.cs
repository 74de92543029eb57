using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>The way by which a file of the older version becomes one of the newer version, and what it takes care of.</summary>
internal sealed class VersionStep
{
    private readonly RegistrySchema older;
    private readonly RegistrySchema newer;
    private readonly IReadOnlyList<MigrationStep>? way;

    public VersionStep(RegistrySchema older, RegistrySchema newer, Func<string, RegistrySchema?> find)
    {
        this.older = older;
        this.newer = newer;
        way = Way(newer, find, []);
    }

    /// <summary>Whether the two schemas are versions of one file, with different numbers.</summary>
    public bool IsNewVersion => older.VersionProperty is not null && older.VersionProperty == newer.VersionProperty && older.Version != newer.Version;

    /// <summary>Whether a file can be migrated at all.</summary>
    public bool HasWay => way is { Count: > 0 };

    /// <summary>What is wrong with the versions themselves, or null.</summary>
    public Draft? Problem()
    {
        var pair = new Pair(older.Root.Property(older.VersionProperty ?? "") ?? older.Root, newer.Root.Property(newer.VersionProperty ?? "") ?? newer.Root, "/" + newer.VersionProperty);
        if (!IsNewVersion) return null;
        if (newer.Version < older.Version) return pair.Narrowed("version-back", $"goes back from {older.Version} to {newer.Version}, and files are never migrated to an older version", $"{older.Version} -> {newer.Version}") with { WayOut = "name the older schema first" };
        if (HasWay) return pair.Changed("version", $"was {older.Version} and is {newer.Version} now; 'x-rk-from' leads from one to the other", Breaks.None, $"{older.Version} -> {newer.Version}");
        return pair.Narrowed("migration-missing", $"was {older.Version} and is {newer.Version} now, and no 'x-rk-from' leads from one to the other, so that files of version {older.Version} are refused", $"{older.Version} -> {newer.Version}") with { WayOut = "add a step to 'x-rk-from' whose 'schema' names the older schema" };
    }

    /// <summary>What a change comes to when files are migrated.</summary>
    public Draft Judge(Draft draft)
    {
        if (!HasWay) return draft;
        if (draft.Kind == "property-removed" && !IsRead(draft.Place)) return draft with { Text = draft.Text + ", and nothing in 'x-rk-from' reads it", Breaks = draft.Breaks | Breaks.Files, WayOut = $"read '{draft.Place}' in 'x-rk-from' of the newer schema, or keep the property there" };
        if ((draft.Breaks & Breaks.Files) == 0 || !(draft.Kind == "property-removed" || IsSet(draft.Place, draft.Kind == "required"))) return draft;
        return draft with { Text = draft.Text + "; 'x-rk-from' takes care of files", Breaks = draft.Breaks & ~Breaks.Files, IsCertain = true };
    }

    /// <summary>What it takes to go on with a change.</summary>
    public string? WayOut(Draft draft)
    {
        if (draft.Breaks == Breaks.None || draft.WayOut is not null) return draft.WayOut;
        if ((draft.Breaks & Breaks.Files) != 0)
        {
            if (HasWay) return draft.Place.StartsWith("/", StringComparison.Ordinal) ? $"set '{draft.Place}' in 'x-rk-from' of the newer schema" : "keep what was allowed";
            if (IsNewVersion) return "say in 'x-rk-from' of the newer schema what becomes of it";
            return newer.VersionProperty is null ? "keep what was allowed, or give the schema a version to migrate by" : "bump the version, and say in 'x-rk-from' what becomes of files of the older one";
        }

        return (draft.Breaks & Breaks.Code) != 0 ? "change the C# code that uses it, and say so to whoever builds on it" : "look at what files resolve to, before and after, with 'registrykit resolve --explain'";
    }

    private bool IsSet(string place, bool isMissing)
    {
        var assignments = way.SelectMany(step => isMissing ? step.Set.Concat(step.Fill) : step.Set);
        return assignments.Any(assignment => assignment.Value is EachExpression each
            ? each.Set.Any(member => place == $"{Name(assignment.Path)}/*/{member.Name}")
            : (place + "/").StartsWith(Name(assignment.Path) + "/", StringComparison.Ordinal));
    }

    private bool IsRead(string place)
    {
        var expressions = way.SelectMany(step => step.Expressions);
        return expressions.Any(expression => expression switch
        {
            SourceExpression { File: null } source => (place + "/").StartsWith(Name(source.Path) + "/", StringComparison.Ordinal),
            EachExpression each => place == Name(each.Path) || each.Set.SelectMany(member => ExpressionParts.Of(member.Value)).OfType<PathExpression>().Any(path => place == $"{Name(each.Path)}/*/{path.Path}"),
            _ => false,
        });
    }

    /// <summary>The steps from the older schema to this one, the last one first; null where there is no way.</summary>
    private List<MigrationStep>? Way(RegistrySchema to, Func<string, RegistrySchema?> find, HashSet<string> seen)
    {
        foreach (var step in to.From.Where(step => step.Schema is not null && seen.Add(step.Schema)))
        {
            var from = find(step.Schema!);
            if (from is null) continue;
            if (from == older || (older.Id.Length > 0 && from.Id == older.Id)) return [step];
            if (Way(from, find, seen) is { } rest) return [step, .. rest];
        }

        return null;
    }

    private static string Name(IReadOnlyList<string> path) => "/" + string.Join("/", path);
}
