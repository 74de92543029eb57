namespace Cortex.RegistryKit.Hosting;

/// <summary>The model registries of an application's users.</summary>
internal sealed class HostedModelRegistries(HomeOpening opening, ResolutionCounter resolutions)
    : HostedRegistries<ModelRegistry>(opening), IModelRegistries
{
    private readonly IReadOnlyCollection<string> definedRoles = RoleIds.In(opening.Options.DefinedIds);

    public async ValueTask<ResolvedModel> ResolveAsync(UserName user, RoleName role, CancellationToken cancellationToken)
    {
        var registry = await GetAsync(user, cancellationToken).ConfigureAwait(false);
        var model = registry.Resolve(role);
        // Users make up roles of their own, of which there may be any number.
        if (resolutions.IsEnabled) resolutions.Count(registry, role, definedRoles.Contains(role.Value));
        return model;
    }
}
