using Cortex.RegistryKit.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of a model registry to an application's.</summary>
public static class ModelRegistryHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of the application's own model registry (<see cref="IModelRegistry"/>): unhealthy where nothing that was chosen for a role can be used, or its model does not do
    /// what is needed; degraded where something later than the first choice serves it, its key is not there, or the changed file is not taken over.
    /// </summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What is reported in place of unhealthy; null means unhealthy.</param>
    /// <param name="tags">Tags of the check.</param>
    /// <param name="configure">Says what is needed of models; null asks for nothing.</param>
    /// <returns>The application's health checks.</returns>
    public static IHealthChecksBuilder AddModelRegistry(
        this IHealthChecksBuilder builder,
        string name = "model_registry",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        Action<ModelRegistryHealthOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);

        var options = new ModelRegistryHealthOptions();
        configure?.Invoke(options);
        return builder.Add(new HealthCheckRegistration(name, container => CheckIn(container, options), failureStatus, tags));
    }

    private static ModelRegistryHealthCheck CheckIn(IServiceProvider container, ModelRegistryHealthOptions options) =>
        new(container.GetRequiredService<IModelRegistry>(), RoleIds.In(container.GetRequiredService<IOptions<ModelRegistryOptions>>().Value.AllDefinedIds()), options);
}
