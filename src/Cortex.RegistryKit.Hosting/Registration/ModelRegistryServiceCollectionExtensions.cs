using System.Diagnostics.CodeAnalysis;
using Cortex.RegistryKit;
using Cortex.RegistryKit.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts model registries into an application's container.</summary>
[SuppressMessage("ApiDesign", "RS0026:Do not add multiple public overloads with optional parameters", Justification = "The types of their second parameters tell them apart.")]
public static class ModelRegistryServiceCollectionExtensions
{
    /// <summary>
    /// Adds the application's own model registry as <see cref="IModelRegistry"/> and <see cref="IRegistry{TDocument}"/>: loaded before any service starts,
    /// followed until the application ends; and <see cref="HostClient"/>. Settings such as <c>LOCAL_API_URL</c> come from the application's configuration.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the options; null means the defaults.</param>
    /// <returns>The container.</returns>
    public static IServiceCollection AddModelRegistry(this IServiceCollection services, Action<ModelRegistryOptions>? configure = null) => AddFile(services, null, configure);

    /// <summary>Adds the application's own model registry, with options from a section of its configuration. A key there that is no option is an error at start.</summary>
    /// <param name="services">The container.</param>
    /// <param name="section">The section that the options stand in.</param>
    /// <param name="configure">Sets more options after those; null sets none.</param>
    /// <returns>The container.</returns>
    public static IServiceCollection AddModelRegistry(this IServiceCollection services, IConfiguration section, Action<ModelRegistryOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);

        return AddFile(services, section, configure);
    }

    /// <summary>
    /// Adds the model registries of the application's users as <see cref="IModelRegistries"/> and <see cref="IRegistries{TDocument}"/>: each is loaded when it is first
    /// asked for, and followed; and <see cref="HostClient"/>. Settings such as <c>LOCAL_API_URL</c> come from the application's configuration.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the options; the root is required.</param>
    /// <returns>The container.</returns>
    public static IServiceCollection AddModelRegistries(this IServiceCollection services, Action<ModelRegistriesOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);

        return AddHome(services, null, configure);
    }

    /// <summary>Adds the model registries of the application's users, with options from a section of its configuration. A key there that is no option is an error at start.</summary>
    /// <param name="services">The container.</param>
    /// <param name="section">The section that the options stand in.</param>
    /// <param name="configure">Sets more options after those; null sets none.</param>
    /// <returns>The container.</returns>
    public static IServiceCollection AddModelRegistries(this IServiceCollection services, IConfiguration section, Action<ModelRegistriesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(section);

        return AddHome(services, section, configure);
    }

    private static IServiceCollection AddFile(IServiceCollection services, IConfiguration? section, Action<ModelRegistryOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);

        var options = services.AddOptions<ModelRegistryOptions>();
        if (section is not null) options.Bind(section, RegistryServices.Strictly);
        if (configure is not null) options.Configure(configure);
        RegistryServices.Validate(options, section);
        services.TryAddSingleton<IModelRegistry>(container => (IModelRegistry)container.GetRequiredService<HostedRegistry<ModelRegistry>>());
        RegistryServices.AddFile<ModelRegistry>(services, Wanted<ModelRegistryOptions>, (container, opening) => new HostedModelRegistry(opening, container.GetRequiredService<ResolutionCounter>()));
        AddForModels(services, container => Wanted<ModelRegistryOptions>(container).HostClient);
        return services;
    }

    private static IServiceCollection AddHome(IServiceCollection services, IConfiguration? section, Action<ModelRegistriesOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);

        var options = services.AddOptions<ModelRegistriesOptions>();
        if (section is not null) options.Bind(section, RegistryServices.Strictly);
        if (configure is not null) options.Configure(configure);
        RegistryServices.Validate(options, section);
        services.TryAddSingleton<IModelRegistries>(container => (IModelRegistries)container.GetRequiredService<HostedRegistries<ModelRegistry>>());
        RegistryServices.AddHome<ModelRegistry>(services, Wanted<ModelRegistriesOptions>, (container, opening) => new HostedModelRegistries(opening, container.GetRequiredService<ResolutionCounter>()));
        AddForModels(services, container => Wanted<ModelRegistriesOptions>(container).HostClient);
        return services;
    }

    /// <summary>What counts resolutions, and what asks hosts for their models.</summary>
    private static void AddForModels(IServiceCollection services, Func<IServiceProvider, ModelHostOptions> hosts)
    {
        services.AddMetrics();
        services.TryAddSingleton<ResolutionCounter>();
        services.TryAddSingleton(container => hosts(container).ToOptions());
        if (services.Any(service => service.ServiceType == typeof(HostClient))) return;

        // The factory's log of requests has the headers among its structured values, redacted or not: a key with them.
        services.AddHttpClient(nameof(HostClient))
            .ConfigurePrimaryHttpMessageHandler(container => HostClient.CreateHandler(container.GetRequiredService<HostClientOptions>()))
            .RemoveAllLoggers()
            .AddTypedClient((http, container) => new HostClient(http, container.GetRequiredService<HostClientOptions>()));
    }

    private static TOptions Wanted<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(IServiceProvider container)
        where TOptions : class => container.GetRequiredService<IOptions<TOptions>>().Value;
}
