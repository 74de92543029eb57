using Cortex.RegistryKit.Language.Entities;

namespace Cortex.RegistryKit.Language.Resolution;

/// <summary>A chain, such as a role, and where it leads without settings: these are for run time.</summary>
public sealed class ChainOutcome
{
    internal ChainOutcome(Entity chain, IReadOnlyList<SlotOutcome> slots, SlotOutcome? lastResort)
    {
        Chain = chain;
        Slots = slots;
        LastResort = lastResort;
    }

    /// <summary>The chain's entry.</summary>
    public Entity Chain { get; }

    /// <summary>Its slots, in the order in which they are tried.</summary>
    public IReadOnlyList<SlotOutcome> Slots { get; }

    /// <summary>What the chain falls back to when no slot can be used; null where it falls back to nothing.</summary>
    public SlotOutcome? LastResort { get; }

    /// <summary>What plays the part: the first slot that can be used, else the last resort, else null.</summary>
    public SlotOutcome? Played => Slots.FirstOrDefault(slot => slot.State == SlotState.Usable) ?? LastResort;
}
