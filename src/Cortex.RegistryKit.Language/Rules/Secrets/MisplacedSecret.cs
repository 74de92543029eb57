using Cortex.RegistryKit.Language.Rules.Acceptance;
using Cortex.RegistryKit.Language.Secrets;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules.Secrets;

/// <summary>RK3004: a property named like a secret where the schema has none. Nobody reads it, and nobody hides it.</summary>
internal static class MisplacedSecret
{
    public static readonly Rule Rule = new("RK3004", Severity.Warning, "A secret stands where nobody reads it");

    public static void Check(Inspection inspection)
    {
        foreach (var owner in inspection.Relations.Objects.Where(owner => owner.Description is { HasNames: true, IsOpen: true }))
        {
            foreach (var member in owner.Node.Members)
            {
                if (member.Value.Kind == JsonKind.String && !owner.Description.Describes(member.Name) && member.Name != Acceptances.Property && SecretNames.IsLikely(member.Name) && IsLiteral(member.Value))
                {
                    var place = owner.Place.Member(member.Name);
                    inspection.Add(new Finding(Rule, member.NameNode.Span, place.Pointer, $"{place}a secret seems to stand here, where nobody reads it and nothing hides it; remove it"));
                }
            }
        }
    }

    private static bool IsLiteral(JsonNode value) => value.TryGetText(out var text) && !Blank.Is(text) && !SecretReference.IsMeant(Blank.Trim(text));
}
