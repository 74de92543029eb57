using Cortex.RegistryKit.Cli.Registries;
using Cortex.RegistryKit.Language.Rules.Code;

namespace Cortex.RegistryKit.Cli.Resolving;

/// <summary>Looks whether a role is one that somebody meant to ask for.</summary>
internal static class RoleNames
{
    /// <summary>What there is to say of a role that neither the registry nor the table of last resorts knows, or null.</summary>
    public static string? Doubt(string role, Snapshot<ModelRegistry> snapshot)
    {
        var known = new KnownIds();
        if (!known.TryAdd(snapshot.Tree(), ShippedSchema.Model) || known.Accepts(RoleName.Kind, role)) return null;

        var suggestion = known.Nearest(RoleName.Kind, role);
        return $"no role '{role}' is known, so it gets the last resort{(suggestion is null ? "" : $"; did you mean '{suggestion}'?")}";
    }
}
