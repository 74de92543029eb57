using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Comparison;

/// <summary>What is different in a later version of a registry: entities, other places, and chains that lead elsewhere.</summary>
/// <remarks>Immutable; safe to share between threads. Holds names and ids, never values: these may be secrets.</remarks>
public sealed class RegistryComparison
{
    private RegistryComparison(IReadOnlyList<EntityChange> entities, IReadOnlyList<string> elsewhere, IReadOnlyList<ChainChange> chains)
    {
        Entities = entities;
        Elsewhere = elsewhere;
        Chains = chains;
    }

    /// <summary>No difference.</summary>
    public static RegistryComparison None { get; } = new([], [], []);

    /// <summary>The entities that were added, removed or changed.</summary>
    public IReadOnlyList<EntityChange> Entities { get; }

    /// <summary>The other places that changed, as paths such as <c>/version</c>.</summary>
    public IReadOnlyList<string> Elsewhere { get; }

    /// <summary>The chains, such as roles, that now lead elsewhere, or to an entity that changed. Settings are left out: they are the same for both.</summary>
    public IReadOnlyList<ChainChange> Chains { get; }

    /// <summary>Whether nothing differs but, perhaps, white space, order of properties, and the spelling of numbers.</summary>
    public bool IsEmpty => Entities.Count == 0 && Elsewhere.Count == 0;

    /// <summary>Compares two versions. What is not JSON counts for what could be read of it.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <param name="schema">What both should be.</param>
    public static RegistryComparison Of(JsonTree before, JsonTree after, RegistrySchema schema)
    {
        if (before is null) throw new ArgumentNullException(nameof(before));
        if (after is null) throw new ArgumentNullException(nameof(after));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        var differences = ContentDifferences.Between(before.Root, after.Root, schema);
        if (differences.Count == 0) return None;

        var entities = EntityChanges(differences);
        var changed = new HashSet<(string Kind, string Id)>(entities.Select(change => (change.Kind, change.Id)));
        var chains = new ChainChanges(EntitySet.Of(before, schema), EntitySet.Of(after, schema), changed).Find();
        return new RegistryComparison(entities, [.. differences.Where(difference => difference.Place.Kind is null).Select(difference => difference.Place.ToString())], chains);
    }

    private static EntityChange[] EntityChanges(IEnumerable<ContentDifference> differences) =>
        [.. differences.Where(difference => difference.Place.Kind is not null).GroupBy(difference => (Kind: difference.Place.Kind!.Name, Id: difference.Place.Id!)).Select(group => EntityChange(group.Key.Kind, group.Key.Id, [.. group]))];

    private static EntityChange EntityChange(string kind, string id, ContentDifference[] differences)
    {
        var whole = differences.FirstOrDefault(difference => difference.Place.Property is null);
        var what = whole is { Before: null } ? EntityChangeKind.Added : whole is { After: null } ? EntityChangeKind.Removed : EntityChangeKind.Changed;
        return new EntityChange(what, kind, id, [.. differences.Select(difference => difference.Place.Property).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>All that changed, one after another; chains last.</summary>
    public override string ToString() => IsEmpty ? "nothing changed" : string.Join("; ", [.. Entities.Select(change => change.ToString()), .. Elsewhere.Select(place => $"{place} changed"), .. Chains.Select(change => change.ToString())]);
}
