using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Rules.Acceptance;
using Cortex.RegistryKit.Language.Rules.Chains;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>RK1007: a property that the schema does not know. It is kept and written back; nobody here reads it.</summary>
internal static class UnknownProperty
{
    public static readonly Rule Rule = new("RK1007", Severity.Information, "A property is not known");

    /// <summary>The finding for an unknown property: a slot too many, misspelt where a known one that is absent comes near, or just unknown.</summary>
    public static Finding Finding(JsonMember member, DescribedObject owner)
    {
        var name = member.Name;
        var place = owner.Place.Member(name);
        if (owner.Description.Chain is { } chain && UnknownSlot.IsMeant(name, chain)) return UnknownSlot.Finding(member, chain, place);

        var near = Suggestions.Near(name, owner.Description.Properties.Select(property => property.Name).Append(Acceptances.Property).Distinct().Where(candidate => !owner.Has(candidate)));
        return near.Nearest is not string suggestion
            ? new Finding(Rule, member.NameNode.Span, place.Pointer, $"{place.Owner}no property '{name}' is known; it is kept, and has no effect")
            : new Finding(MisspeltProperty.Rule, member.NameNode.Span, place.Pointer, $"{place.Owner}no property '{name}' is known{Suggestions.Question(suggestion)}", suggestion)
            {
                Fix = near.Only is string only ? Mend.Rename(member.NameNode, only) : null,
            };
    }
}
