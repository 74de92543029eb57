using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>RK1007: a property that the schema does not know. It is kept and written back; nobody here reads it.</summary>
internal static class UnknownProperty
{
    public static readonly Rule Rule = new("RK1007", Severity.Information, "A property is not known");

    /// <summary>The finding for an unknown property: misspelt where a known one that is absent comes near.</summary>
    public static Finding Finding(JsonMember member, JsonNode owner, IEnumerable<SchemaProperty> known, Place place)
    {
        var name = member.Name;
        var suggestion = Suggestions.Nearest(name, known.Select(property => property.Name).Where(candidate => !owner.TryGetMember(candidate, out _)));
        return suggestion is null
            ? new Finding(Rule, member.NameNode.Span, place.Pointer, $"{place.Owner}no property '{name}' is known; it is kept, and has no effect")
            : new Finding(MisspeltProperty.Rule, member.NameNode.Span, place.Pointer, $"{place.Owner}no property '{name}' is known{Suggestions.Question(suggestion)}", suggestion);
    }
}
