using System.Diagnostics.CodeAnalysis;
using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Hosting;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts registries of any schema into an application's container.</summary>
[SuppressMessage("ApiDesign", "RS0026:Do not add multiple public overloads with optional parameters", Justification = "The types of their second parameters tell them apart.")]
public static class RegistryServiceCollectionExtensions
{
    /// <summary>
    /// Adds the application's own registry as <see cref="IRegistry{TDocument}"/>: loaded before any service starts, followed until the application ends.
    /// The schema's settings come from the application's configuration.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the options; null means the defaults.</param>
    /// <typeparam name="TDocument">The root record of the schema.</typeparam>
    /// <returns>The container.</returns>
    public static IServiceCollection AddRegistry<TDocument>(this IServiceCollection services, Action<RegistryFileOptions>? configure = null)
        where TDocument : class, IRegistryDocument<TDocument> => AddFile<TDocument>(services, null, configure);

    /// <summary>Adds the application's own registry, with options from a section of its configuration. A key there that is no option is an error at start.</summary>
    /// <param name="services">The container.</param>
    /// <param name="section">The section that the options stand in.</param>
    /// <param name="configure">Sets more options after those; null sets none.</param>
    /// <typeparam name="TDocument">The root record of the schema.</typeparam>
    /// <returns>The container.</returns>
    public static IServiceCollection AddRegistry<TDocument>(this IServiceCollection services, IConfiguration section, Action<RegistryFileOptions>? configure = null)
        where TDocument : class, IRegistryDocument<TDocument>
    {
        ArgumentNullException.ThrowIfNull(section);

        return AddFile<TDocument>(services, section, configure);
    }

    /// <summary>
    /// Adds the registries of the application's users as <see cref="IRegistries{TDocument}"/>: each is loaded when it is first asked for, and followed.
    /// The schema's settings come from the application's configuration.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the options; the root is required.</param>
    /// <typeparam name="TDocument">The root record of the schema.</typeparam>
    /// <returns>The container.</returns>
    public static IServiceCollection AddRegistries<TDocument>(this IServiceCollection services, Action<RegistryHomeOptions> configure)
        where TDocument : class, IRegistryDocument<TDocument>
    {
        ArgumentNullException.ThrowIfNull(configure);

        return AddHome<TDocument>(services, null, configure);
    }

    /// <summary>Adds the registries of the application's users, with options from a section of its configuration. A key there that is no option is an error at start.</summary>
    /// <param name="services">The container.</param>
    /// <param name="section">The section that the options stand in.</param>
    /// <param name="configure">Sets more options after those; null sets none.</param>
    /// <typeparam name="TDocument">The root record of the schema.</typeparam>
    /// <returns>The container.</returns>
    public static IServiceCollection AddRegistries<TDocument>(this IServiceCollection services, IConfiguration section, Action<RegistryHomeOptions>? configure = null)
        where TDocument : class, IRegistryDocument<TDocument>
    {
        ArgumentNullException.ThrowIfNull(section);

        return AddHome<TDocument>(services, section, configure);
    }

    private static IServiceCollection AddFile<TDocument>(IServiceCollection services, IConfiguration? section, Action<RegistryFileOptions>? configure)
        where TDocument : class, IRegistryDocument<TDocument>
    {
        ArgumentNullException.ThrowIfNull(services);

        var options = services.AddOptions<RegistryFileOptions>(typeof(TDocument).FullName);
        if (section is not null) options.Bind(section, RegistryServices.Strictly);
        if (configure is not null) options.Configure(configure);
        RegistryServices.Validate(options, section);
        RegistryServices.AddFile<TDocument>(services, container => Named<RegistryFileOptions, TDocument>(container), (_, opening) => new HostedRegistry<TDocument>(opening));
        return services;
    }

    private static IServiceCollection AddHome<TDocument>(IServiceCollection services, IConfiguration? section, Action<RegistryHomeOptions>? configure)
        where TDocument : class, IRegistryDocument<TDocument>
    {
        ArgumentNullException.ThrowIfNull(services);

        var options = services.AddOptions<RegistryHomeOptions>(typeof(TDocument).FullName);
        if (section is not null) options.Bind(section, RegistryServices.Strictly);
        if (configure is not null) options.Configure(configure);
        RegistryServices.Validate(options, section);
        RegistryServices.AddHome<TDocument>(services, container => Named<RegistryHomeOptions, TDocument>(container), (_, opening) => new HostedRegistries<TDocument>(opening));
        return services;
    }

    private static TOptions Named<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions, TDocument>(IServiceProvider container)
        where TOptions : class => container.GetRequiredService<Options.IOptionsMonitor<TOptions>>().Get(typeof(TDocument).FullName);
}
