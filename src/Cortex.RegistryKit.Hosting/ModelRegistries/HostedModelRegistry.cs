namespace Cortex.RegistryKit.Hosting;

/// <summary>The model registry of an application.</summary>
internal sealed class HostedModelRegistry(FileOpening opening, ResolutionCounter resolutions)
    : HostedRegistry<ModelRegistry>(opening), IModelRegistry
{
    private readonly IReadOnlyCollection<string> definedRoles = RoleIds.In(opening.Options.DefinedIds);

    public ResolvedModel Resolve(RoleName role)
    {
        var registry = Current;
        var model = registry.Resolve(role);
        Count(registry, role);
        return model;
    }

    public ResolvedModel Resolve(RoleName role, ModelNeeds needs)
    {
        var registry = Current;
        var model = registry.Resolve(role, needs);
        Count(registry, role);
        return model;
    }

    public Explanation<ResolvedModel> Explain(RoleName role) => Current.Explain(role);

    // The application's own file has the roles that the application made, so that there are few.
    private void Count(Snapshot<ModelRegistry> registry, RoleName role)
    {
        if (resolutions.IsEnabled) resolutions.Count(registry, role, registry.Data.Roles.ContainsKey(role) || definedRoles.Contains(role.Value));
    }
}
