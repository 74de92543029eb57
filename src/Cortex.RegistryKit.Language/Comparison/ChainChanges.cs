using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Resolution;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Comparison;

/// <summary>Finds the chains that lead elsewhere. Settings are the same for both versions, so that they change nothing.</summary>
internal sealed class ChainChanges(EntitySet before, EntitySet after, ISet<(string Kind, string Id)> changed)
{
    public IReadOnlyList<ChainChange> Find() => [.. after.Schema.Kinds.Where(kind => kind.Entity.Chain is not null).SelectMany(Find)];

    private IEnumerable<ChainChange> Find(EntityKind kind)
    {
        var ids = before.Of(kind.Name).Concat(after.Of(kind.Name)).Select(entry => entry.Id).Distinct(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var former = Played(before, kind, id);
            var present = Played(after, kind, id);
            if (former?.Id != present?.Id || IsAnother(present)) yield return new ChainChange(kind.Name, id, former?.Id, present?.Id);
        }
    }

    private static SlotOutcome? Played(EntitySet entities, EntityKind kind, string id) =>
        entities.Of(kind.Name).LastOrDefault(entry => entry.Id == id) is { } chain ? ChainReader.Read(entities, chain).Played : ChainReader.LastResort(entities, kind, id);

    private bool IsAnother(SlotOutcome? played) => played?.Entry is { } entry && IsAnother(entry, []);

    /// <summary>Whether an entity, or one that it refers to, has changed.</summary>
    private bool IsAnother(Entity entity, HashSet<(string Kind, string Id)> seen)
    {
        if (!seen.Add((entity.Kind.Name, entity.Id))) return false;
        if (changed.Contains((entity.Kind.Name, entity.Id))) return true;

        foreach (var property in entity.Kind.Entity.Properties)
        {
            if (entity.ReferenceOf(property.Name)?.To is not string to || entity.Text(property.Name) is not string id) continue;
            if (changed.Contains((to, id)) || (after.Find(to, id) is { } other && IsAnother(other, seen))) return true;
        }

        return false;
    }
}
