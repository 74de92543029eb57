using Cortex.RegistryKit.Language.Resolution;

namespace Cortex.RegistryKit.Language.Rules.Chains;

/// <summary>RK2008: a chain of which no slot can be used. Its part is played by something that nobody chose.</summary>
internal static class UnusableChain
{
    public static readonly Rule Rule = new("RK2008", Severity.Error, "No slot of a chain can be used");

    public static void Check(Inspection inspection)
    {
        foreach (var chain in inspection.Chains)
        {
            var filled = chain.Slots.Where(slot => slot.State != SlotState.Empty).ToList();
            if (filled.Count == 0 || filled.Any(slot => slot.State == SlotState.Usable)) continue;

            // A single dangling slot says all of this itself.
            if (filled.Count == 1 && filled[0].State == SlotState.Missing) continue;

            var why = string.Join("; ", filled.Select(slot => $"{slot.Slot} names '{slot.Id}', but {slot.Lack}"));
            var instead = chain.LastResort is { } resort ? $"it falls back to '{resort.Id}'" : "nothing plays this part";
            inspection.Add(new Finding(Rule, chain.Chain.IdNode.Span, chain.Chain.Pointer.ToString(), $"{chain.Chain}: none of its slots can be used, so {instead} ({why})"));
        }
    }
}
