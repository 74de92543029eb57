using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Evolution;

/// <summary>Changes of what an object may hold.</summary>
internal sealed class MemberChanges(SideBySide search, Pair pair)
{
    private readonly SchemaNode was = pair.Was;
    private readonly SchemaNode now = pair.Now;

    public void Find()
    {
        foreach (var property in was.Properties)
        {
            if (now.Property(property.Name) is null) Removed(property);
            else Kept(property, now.Properties.First(other => other.Name == property.Name));
        }

        foreach (var property in now.Properties.Where(property => was.Property(property.Name) is null)) Added(property);
        foreach (var name in now.Required.Except(was.Required)) Required(name);
        foreach (var name in was.Required.Except(now.Required)) search.Add(At(name).Changed("optional", "may be missing now", IsNullable(was, name) == IsNullable(now, name) ? Breaks.None : Breaks.Code));
        search.Compare(was.AdditionalProperties, now.AdditionalProperties, pair.Place + "/*");
        search.Compare(was.PropertyNames, now.PropertyNames, pair.Place + "/* (name)");
        Patterns();
        Dependencies();
    }

    private void Kept(SchemaProperty before, SchemaProperty after)
    {
        search.Compare(before.Node, after.Node, Place(before.Name));
        var (isNullable, isRequired) = (IsNullable(now, before.Name), now.Required.Contains(before.Name));
        if (IsNullable(was, before.Name) == isNullable || was.Required.Contains(before.Name) != isRequired) return;
        search.Add(At(before.Name).Changed("nullable", isNullable ? "may be null in C# now" : "is never null in C# now", Breaks.Code, isNullable ? "yes" : "no"));
    }

    private void Removed(SchemaProperty property)
    {
        var others = now.PatternProperties.Where(pattern => pattern.Pattern.IsMatch(property.Name)).Select(pattern => pattern.Node).ToList();
        if (others.Count == 0 && now.AdditionalProperties is not null) others.Add(now.AdditionalProperties);
        var refused = others.Where(other => !search.Acceptance.TakesAll(property.Node, other)).ToList();
        var breaks = property.Node.Target.Always == false ? Breaks.None : refused.Count > 0 ? Breaks.Files | Breaks.Code : Breaks.Code;
        search.Add(new Draft("property-removed", Place(property.Name), refused.Count > 0 ? "is gone, and files may not have it any more" : "is gone; files that have it keep it as an unknown property", breaks)
        {
            IsCertain = refused.All(other => other.Target.Always == false),
            Older = ChangedPlace.Of(property.Node),
            Newer = ChangedPlace.Of(now),
        });
    }

    private void Added(SchemaProperty property)
    {
        // A file may have had it as a property that nobody knew. Where such properties were described, all of them have to fit.
        var wasDescribed = was.AdditionalProperties is { Target.Always: null } || was.PatternProperties.Any(pattern => pattern.Pattern.IsMatch(property.Name));
        var mayBreak = wasDescribed && !search.Acceptance.TakesAll(was.AdditionalProperties, property.Node);
        search.Add(new Draft("property-added", Place(property.Name), mayBreak ? "is described now, and files may hold something else there" : "is new", mayBreak ? Breaks.Files : Breaks.None)
        {
            IsCertain = !mayBreak,
            Older = ChangedPlace.Of(was),
            Newer = ChangedPlace.Of(property.Node),
        });
    }

    private void Required(string name)
    {
        var isNew = was.Property(name) is null;
        var breaks = now.Properties.Any(property => property.Name == name) && (isNew || IsNullable(was, name) != IsNullable(now, name)) ? Breaks.Files | Breaks.Code : Breaks.Files;
        search.Add(At(name).Changed("required", "is required now", breaks));
    }

    private void Patterns()
    {
        var before = was.PatternProperties.ToDictionary(pattern => pattern.Pattern.Source, StringComparer.Ordinal);
        var after = now.PatternProperties.ToDictionary(pattern => pattern.Pattern.Source, StringComparer.Ordinal);
        foreach (var pattern in before.Keys.Concat(after.Keys).Distinct())
        {
            var (older, newer) = (before.TryGetValue(pattern, out var one) ? one.Node : null, after.TryGetValue(pattern, out var other) ? other.Node : null);

            // Without the pattern its names fall under additionalProperties.
            search.Compare(older ?? was.AdditionalProperties, newer ?? now.AdditionalProperties, $"{pair.Place}/<{pattern}>");
        }
    }

    private void Dependencies()
    {
        var before = was.Dependencies.GroupBy(dependency => dependency.Name).ToDictionary(group => group.Key, group => group.Last());
        var after = now.Dependencies.GroupBy(dependency => dependency.Name).ToDictionary(group => group.Key, group => group.Last());
        foreach (var name in before.Keys.Concat(after.Keys).Distinct())
        {
            var (older, newer) = (before.TryGetValue(name, out var one) ? one : null, after.TryGetValue(name, out var other) ? other : null);
            foreach (var needed in (newer?.Required ?? []).Except(older?.Required ?? [])) search.Add(At(name).Narrowed("dependency", $"has to be accompanied by '{needed}' now", needed));
            foreach (var needed in (older?.Required ?? []).Except(newer?.Required ?? [])) search.Add(At(name).Widened("dependency-removed", $"need not be accompanied by '{needed}' any more", needed));
            search.Compare(older?.Node, newer?.Node, $"{pair.Place} (where '{name}' is there)");
        }
    }

    private Pair At(string name) => new(was.Properties.FirstOrDefault(property => property.Name == name)?.Node ?? was, now.Properties.FirstOrDefault(property => property.Name == name)?.Node ?? now, Place(name));

    private string Place(string name) => $"{pair.Place}/{name}";

    /// <summary>Whether a property may be null in C#: it may be missing, or null, and nothing stands in.</summary>
    private static bool IsNullable(SchemaNode owner, string name) =>
        owner.Property(name) is SchemaNode property && property is { Backfill: null, Const: null } && (!owner.Required.Contains(name) || (property.Types & JsonTypes.Null) != 0);
}
