namespace Cortex.RegistryKit.Language.Rules.Chains;

/// <summary>RK2007: a slot that names what an earlier one names. When the first cannot be used, neither can the second.</summary>
internal static class RepeatedInChain
{
    public static readonly Rule Rule = new("RK2007", Severity.Warning, "A chain names the same entry twice");

    public static void Check(Inspection inspection)
    {
        foreach (var chain in inspection.Chains)
        {
            var filled = chain.Slots.Where(slot => slot.Id.Length > 0).ToList();
            foreach (var slot in filled)
            {
                var first = filled.First(other => other.Id == slot.Id);
                if (first == slot) continue;

                inspection.Add(new Finding(Rule, slot.Member!.Value.Value.Span, chain.Chain.Pointer.Append(slot.Slot).ToString(), $"{chain.Chain}, {slot.Slot}: '{slot.Id}' stands in {first.Slot} already, so this slot is no backup; remove it, or name another one")
                {
                    Fix = ChainRepair.Keep(chain, $"Remove the second '{slot.Id}'", other => filled.First(earlier => earlier.Id == other.Id) == other),
                });
            }
        }
    }
}
