using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Resolution;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Code;

/// <summary>Holds every entity in a chain against what code needs of it.</summary>
public static class ChainNeeds
{
    /// <summary>Whether entities of a kind are what a chain leads to.</summary>
    /// <param name="chain">The kind of the chain.</param>
    /// <param name="target">The other kind.</param>
    public static bool LeadsTo(EntityKind chain, string target) => chain?.Entity.Chain is { } words && words.Slots.Any(slot => chain.Entity.Property(slot)?.Reference?.To == target);

    /// <summary>What the entities of a chain lack: those in all of its slots, usable or not; where none is usable, the last resort as well.</summary>
    /// <param name="entities">The registry.</param>
    /// <param name="chain">The kind of the chain.</param>
    /// <param name="id">The chain's id, which need not have an entry.</param>
    /// <param name="needs">What is needed.</param>
    /// <returns>The gaps, in the order in which the slots are tried.</returns>
    public static IReadOnlyList<NeedGap> Check(EntitySet entities, EntityKind chain, string id, IReadOnlyList<Need> needs)
    {
        if (entities is null) throw new ArgumentNullException(nameof(entities));
        if (chain is null) throw new ArgumentNullException(nameof(chain));
        if (needs is null) throw new ArgumentNullException(nameof(needs));

        var slots = entities.Find(chain.Name, id) is { } entry ? ChainReader.Read(entities, entry).Slots : [];
        var gaps = slots.SelectMany(slot => Gaps(entities, $"{chain.Name} '{id}'", slot.Slot, chain, slot, needs)).ToList();
        if (!slots.Any(slot => slot.State == SlotState.Usable) && ChainReader.LastResort(entities, chain, id) is { } last) gaps.AddRange(Gaps(entities, $"{chain.Name} '{id}'", "last resort", chain, last, needs));
        return gaps;
    }

    private static IEnumerable<NeedGap> Gaps(EntitySet entities, string chain, string place, EntityKind kind, SlotOutcome slot, IReadOnlyList<Need> needs)
    {
        if (slot.Entry is null && slot.Known is null) yield break;

        var entity = $"{Target(kind)} '{slot.Id}'";
        foreach (var need in needs)
        {
            if (need.Least is double least)
            {
                var actual = Number(slot, need.Property);
                if (!NeedReason.IsEnough(least, actual)) yield return new NeedGap(chain, place, entity, NeedReason.TooLittle(need.Property, least, actual), NeedReason.IsUnknown(actual));
            }
            else if (need.Text is string text && !Texts(slot, need.Property).Contains(text))
            {
                yield return new NeedGap(chain, place, entity, NeedReason.Without(need.Property, text), isUnknown: false, Meant(entities, Target(kind), need.Property, text));
            }
        }
    }

    private static string Target(EntityKind chain) => chain.Entity.Chain!.Slots.Select(slot => chain.Entity.Property(slot)?.Reference?.To).OfType<string>().FirstOrDefault() ?? "";

    private static double? Number(SlotOutcome slot, string property) => Value(slot, property) is JsonNode value && value.TryGetNumber(out var number) ? number : null;

    private static List<string> Texts(SlotOutcome slot, string property)
    {
        return Value(slot, property) is JsonNode value ? Texts(value) : [];
    }

    /// <summary>What most likely was meant by a text that no entity has; null where one has it, or none comes near.</summary>
    private static string? Meant(EntitySet entities, string kind, string property, string text)
    {
        var known = entities.Of(kind).SelectMany(entity => entity.Node.TryGetMember(property, out var member) ? Texts(member.Value) : []).Distinct(StringComparer.Ordinal).ToList();
        return known.Contains(text) ? null : Suggestions.Nearest(text, known);
    }

    private static List<string> Texts(JsonNode value)
    {
        var texts = new List<string>();
        foreach (var element in value.Elements)
        {
            if (element.TryGetText(out var text)) texts.Add(text);
        }

        return texts;
    }

    /// <summary>What the registry says; of a built-in entity what its schema says, where that is no expression.</summary>
    private static JsonNode? Value(SlotOutcome slot, string property)
    {
        if (slot.Entry is { } entry) return entry.Node.TryGetMember(property, out var member) ? member.Value : Backfill(entry.Kind.Entity.Property(property));
        return slot.Known?.Value.Members.FirstOrDefault(known => known.Name == property)?.Value is { IsLiteral: true } literal ? Backfills.Value(literal) : null;
    }

    private static JsonNode? Backfill(SchemaNode? node) => node?.Backfill is { IsLiteral: true } backfill ? Backfills.Value(backfill) : null;
}
