using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Resolution;

/// <summary>Resolves chains from the text and the schema alone: without settings, keys, or emitted types.</summary>
public static class ChainReader
{
    /// <summary>All chains of a file, in the order of the text; of several with the same id the last one, as readers have it.</summary>
    /// <param name="entities">The file's entries.</param>
    public static IEnumerable<ChainOutcome> ReadAll(EntitySet entities)
    {
        if (entities is null) throw new ArgumentNullException(nameof(entities));

        return entities.Schema.Kinds.Where(kind => kind.Entity.Chain is not null).SelectMany(kind => entities.Of(kind.Name)).Select(entry => Read(entities, entry));
    }

    /// <summary>One chain.</summary>
    /// <param name="entities">The file's entries.</param>
    /// <param name="chain">The chain's entry.</param>
    public static ChainOutcome Read(EntitySet entities, Entity chain)
    {
        if (entities is null) throw new ArgumentNullException(nameof(entities));
        if (chain?.Kind.Entity.Chain is not { } words) throw new ArgumentException("The entry is no chain.", nameof(chain));

        return new ChainOutcome(chain, [.. words.Slots.Select(slot => Slot(entities, chain, slot))], LastResort(entities, chain.Kind, chain.Id));
    }

    /// <summary>What a chain falls back to, whether it has an entry or not; null where that is nothing.</summary>
    /// <param name="entities">The file's entries.</param>
    /// <param name="kind">The chain's kind.</param>
    /// <param name="id">The chain's id.</param>
    public static SlotOutcome? LastResort(EntitySet entities, EntityKind kind, string id)
    {
        if (entities is null) throw new ArgumentNullException(nameof(entities));
        if (kind?.Entity.Chain is not { } words) throw new ArgumentException("The kind has no chains.", nameof(kind));

        var target = Target(kind, words);
        foreach (var fallback in words.Fallback)
        {
            var name = fallback switch
            {
                TableExpression table => table.Rows.FirstOrDefault(row => row.Key == id).Value,
                LiteralExpression literal when literal.Value.TryGetText(out var text) => text,
                _ => null,
            };
            if (name is not null && Known(entities.Schema, target, name) is { } known) return new SlotOutcome("", null, name, SlotState.Usable) { Known = known };
        }

        return null;
    }

    private static SlotOutcome Slot(EntitySet entities, Entity chain, string slot)
    {
        if (!chain.Node.TryGetMember(slot, out var member)) return new SlotOutcome(slot, null, "", SlotState.Empty);
        if (!member.Value.TryGetText(out var id) || id.Length == 0) return new SlotOutcome(slot, member, "", SlotState.Empty);

        var target = chain.ReferenceOf(slot)?.To ?? "";
        if (Known(entities.Schema, target, id) is { } known) return new SlotOutcome(slot, member, id, SlotState.Usable) { Known = known };
        if (entities.Find(target, id) is not { } entry) return new SlotOutcome(slot, member, id, SlotState.Missing) { Lack = $"there is no {target} '{id}'" };

        var lack = Lack(entities, entry);
        return new SlotOutcome(slot, member, id, lack is null ? SlotState.Usable : SlotState.Unusable) { Entry = entry, Lack = lack };
    }

    /// <summary>The reference that an entry cannot do without and that is not filled, or null.</summary>
    internal static string? MissingReference(Entity entry) =>
        entry.Kind.Entity.Properties.Select(property => property.Name).FirstOrDefault(name => entry.ReferenceOf(name) is { OnMissing: "skip", To: not null } && entry.Text(name) is not { Length: > 0 });

    /// <summary>What an entry lacks that it cannot do without, or null.</summary>
    private static string? Lack(EntitySet entities, Entity entry)
    {
        if (entry.Kind.Entity.Union is string union && entry.Variant is null) return $"its '{union}' is none that the schema knows";

        if (MissingReference(entry) is string missing) return $"it has no {missing}";

        foreach (var name in entry.Kind.Entity.Properties.Select(property => property.Name))
        {
            if (entry.ReferenceOf(name) is { OnMissing: "skip", To: string to } && entry.Text(name) is string id && entities.Find(to, id) is null) return $"there is no {to} '{id}'";
        }

        return null;
    }

    private static string Target(EntityKind kind, ChainWord words) => words.Slots.Select(slot => kind.Entity.Property(slot)?.Reference?.To).OfType<string>().FirstOrDefault() ?? "";

    private static KnownEntity? Known(RegistrySchema schema, string kind, string id) => schema.Known.TryGetValue(kind, out var known) ? known.FirstOrDefault(entity => entity.Id == id) : null;
}
