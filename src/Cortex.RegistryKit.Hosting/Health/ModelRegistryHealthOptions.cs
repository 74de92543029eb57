namespace Cortex.RegistryKit.Hosting;

/// <summary>What the health check of a model registry asks for beyond what the registry says itself.</summary>
public sealed class ModelRegistryHealthOptions
{
    /// <summary>What the models that play roles have to be able to do. A role is unhealthy whose model is known not to.</summary>
    public IDictionary<RoleName, ModelNeeds> Needs { get; } = new Dictionary<RoleName, ModelNeeds>();
}
