namespace Cortex.RegistryKit.Hosting;

/// <summary>The model registries of an application's users. What is resolved here is counted (<c>registry.resolutions</c>), without the user.</summary>
public interface IModelRegistries : IRegistries<ModelRegistry>
{
    /// <summary>The model that plays a role for a user: of the role's slots the first that can be used, else the last resorts.</summary>
    /// <param name="user">The user.</param>
    /// <param name="role">The role, which need not have an entry.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="IOException">The user's file lies outside of the root.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ValueTask<ResolvedModel> ResolveAsync(UserName user, RoleName role, CancellationToken cancellationToken = default);
}
