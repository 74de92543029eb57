using Cortex.RegistryKit.Language.Resolution;

namespace Cortex.RegistryKit.Language.Rules.Chains;

/// <summary>RK2006: a filled slot behind an empty one. It works, and reads as if something were missing.</summary>
internal static class GapInChain
{
    public static readonly Rule Rule = new("RK2006", Severity.Information, "A slot stands after an empty one");

    public static void Check(Inspection inspection)
    {
        foreach (var chain in inspection.Chains)
        {
            string? empty = null;
            foreach (var slot in chain.Slots)
            {
                if (slot.State == SlotState.Empty)
                {
                    empty ??= slot.Slot;
                }
                else if (empty is not null)
                {
                    inspection.Add(Finding(chain, slot, empty));
                    break;
                }
            }
        }
    }

    private static Finding Finding(ChainOutcome chain, SlotOutcome slot, string empty) => new(
        Rule, slot.Member!.Value.NameNode.Span, chain.Chain.Pointer.Append(slot.Slot).ToString(), $"{chain.Chain}: {slot.Slot} is filled, but {empty} before it is empty; move it up")
    {
        Fix = ChainRepair.Keep(chain, "Close the gap", _ => true),
    };
}
