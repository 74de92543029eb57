using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Resolution;

namespace Cortex.RegistryKit.Language.Rules.Chains;

/// <summary>The mend of a chain with slots that say nothing: what is left moves up, in its order.</summary>
internal static class ChainRepair
{
    /// <summary>The fix that leaves these slots alone filled.</summary>
    public static Fix Keep(ChainOutcome chain, string title, Func<SlotOutcome, bool> isKept)
    {
        var kept = chain.Slots.Where(slot => slot.Id.Length > 0 && isKept(slot)).ToList();
        var edits = new List<JsonEdit>();
        for (var i = 0; i < chain.Slots.Count; i++)
        {
            var slot = chain.Slots[i];
            var path = chain.Chain.Path.Member(slot.Slot);
            if (i < kept.Count) edits.Add(JsonEdit.Set(path, Mend.Quoted(kept[i].Id)));
            else if (slot.Member is not null) edits.Add(JsonEdit.Remove(path));
        }

        return new Fix(title, edits);
    }
}
