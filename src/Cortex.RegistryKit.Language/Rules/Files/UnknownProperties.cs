using Cortex.RegistryKit.Language.Rules.Acceptance;
using Cortex.RegistryKit.Language.Rules.References;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>Looks at the properties that no schema describes.</summary>
internal static class UnknownProperties
{
    public static void Report(Relations relations, List<Finding> findings)
    {
        foreach (var owner in relations.Objects)
        {
            if (owner.Description is { HasNames: true, IsOpen: true }) Report(owner, relations.Acceptances, findings);
            else if (owner.Node.TryGetMember(Acceptances.Property, out var misplaced) && !owner.Description.Describes(Acceptances.Property)) findings.Add(Acceptances.InMap(misplaced, owner.Place));
        }
    }

    private static void Report(DescribedObject owner, Acceptances acceptances, List<Finding> findings)
    {
        foreach (var member in owner.Node.Members)
        {
            var name = member.Name;
            if (owner.Description.Describes(name)) continue;
            if (name == Acceptances.Property) acceptances.Add(member, owner.Place);
            else if (owner.Description.IsSilent) findings.Add(UnknownProperty.Finding(member, owner));
        }
    }
}
