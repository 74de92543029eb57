using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Chains;

/// <summary>RK2005: a slot that a chain does not have, such as a fifth backup. Nobody looks there.</summary>
internal static class UnknownSlot
{
    public static readonly Rule Rule = new("RK2005", Severity.Error, "There is no such slot");

    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    /// <summary>Whether a property that is not known is meant as a slot: one of another number.</summary>
    public static bool IsMeant(string name, ChainWord chain)
    {
        var stem = name.TrimEnd(Digits);
        return stem.Length < name.Length && chain.Slots.Any(slot => slot.Length > stem.Length && slot.TrimEnd(Digits) == stem);
    }

    public static Finding Finding(JsonMember member, ChainWord chain, Place place) => new(
        Rule, member.NameNode.Span, place.Pointer, $"{place.Owner}there is no slot '{member.Name}', so nobody looks there; the slots are {string.Join(", ", chain.Slots)}");
}
