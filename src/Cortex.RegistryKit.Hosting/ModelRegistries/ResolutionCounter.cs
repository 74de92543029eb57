using System.Diagnostics.Metrics;

namespace Cortex.RegistryKit.Hosting;

/// <summary>Counts resolutions by role and slot. Nobody looks at a slot, or makes an object, while nobody listens.</summary>
internal sealed class ResolutionCounter
{
    /// <summary>Stands for all roles that nobody declared, so that their number stays bounded.</summary>
    public const string OtherRole = "_OTHER";

    private readonly Counter<long> resolutions;

    public ResolutionCounter(IMeterFactory meters) =>
        resolutions = meters.Create(RegistryTelemetry.Name).CreateCounter<long>("registry.resolutions", "{resolution}", "Roles that were resolved, by role and slot.");

    /// <summary>Whether anybody listens.</summary>
    public bool IsEnabled => resolutions.Enabled;

    /// <summary>Counts a resolution.</summary>
    /// <param name="registry">Where the role was resolved.</param>
    /// <param name="role">The role.</param>
    /// <param name="isDeclared">Whether the application declares the role; those of the schema are known anyhow.</param>
    public void Count(Snapshot<ModelRegistry> registry, RoleName role, bool isDeclared) => resolutions.Add(
        1,
        new("registry.role", isDeclared || RoleChain.NamedRoles.Contains(role.Value) ? role.Value : OtherRole),
        new("registry.slot", RoleChain.PlaceOf(registry.Explain(role).Candidates)));
}
