using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Chains;

/// <summary>Where the section of a kind is named in a file.</summary>
internal static class Sections
{
    /// <summary>The name of the property that holds the entries, or null where the file has none.</summary>
    public static JsonNode? KeyOf(JsonNode root, EntityKind kind)
    {
        JsonNode? key = null;
        var owner = root;
        foreach (var step in kind.Path)
        {
            if (!owner.TryGetMember(step, out var member)) return null;
            key = member.NameNode;
            owner = member.Value;
        }

        return key;
    }
}
