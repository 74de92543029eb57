namespace Cortex.RegistryKit.Hosting;

/// <summary>An application's own model registry. What is resolved here is counted (<c>registry.resolutions</c>).</summary>
public interface IModelRegistry : IRegistry<ModelRegistry>
{
    /// <summary>The model that plays a role: of its slots the first that can be used, else the last resorts.</summary>
    /// <param name="role">The role, which need not have an entry.</param>
    ResolvedModel Resolve(RoleName role);

    /// <summary>The model that plays a role, by its name.</summary>
    /// <param name="role">The role, which need not have an entry.</param>
    ResolvedModel Resolve([RegistryId(RoleName.Kind)] string role) => Resolve(new RoleName(role));

    /// <summary>The model that plays a role, for code that needs something of it.</summary>
    /// <param name="role">The role, which need not have an entry.</param>
    /// <param name="needs">What is needed.</param>
    /// <exception cref="NeedsNotMetException">The model that plays the role is known not to meet the needs.</exception>
    ResolvedModel Resolve(RoleName role, ModelNeeds needs);

    /// <summary>The model that plays a role, by its name, for code that needs something of it.</summary>
    /// <param name="role">The role, which need not have an entry.</param>
    /// <param name="needs">What is needed.</param>
    /// <exception cref="NeedsNotMetException">The model that plays the role is known not to meet the needs.</exception>
    ResolvedModel Resolve([RegistryId(RoleName.Kind)] string role, ModelNeeds needs) => Resolve(new RoleName(role), needs);

    /// <summary>How a role resolves: which candidates were tried, and why each was passed over. Not counted.</summary>
    /// <param name="role">The role.</param>
    Explanation<ResolvedModel> Explain(RoleName role);
}
