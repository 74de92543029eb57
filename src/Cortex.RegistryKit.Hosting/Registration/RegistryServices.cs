using System.Diagnostics.CodeAnalysis;
using Cortex.RegistryKit.Emitted;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Cortex.RegistryKit.Hosting;

/// <summary>Puts registries into a container. What is there already stays.</summary>
internal static class RegistryServices
{
    /// <summary>A registry of one file, loaded when the host starts.</summary>
    public static void AddFile<TDocument>(IServiceCollection services, Func<IServiceProvider, RegistryFileOptions> options, Func<IServiceProvider, FileOpening, HostedRegistry<TDocument>> make)
        where TDocument : class, IRegistryDocument<TDocument>
    {
        services.TryAddSingleton(container => make(container, OpeningOf<TDocument>(container, options(container))));
        services.TryAddSingleton<IRegistry<TDocument>>(container => container.GetRequiredService<HostedRegistry<TDocument>>());
        services.AddHostedService<RegistryStart<TDocument>>();
    }

    /// <summary>The registries of many users.</summary>
    public static void AddHome<TDocument>(IServiceCollection services, Func<IServiceProvider, RegistryHomeOptions> options, Func<IServiceProvider, HomeOpening, HostedRegistries<TDocument>> make)
        where TDocument : class, IRegistryDocument<TDocument>
    {
        services.TryAddSingleton(container => make(container, OpeningOf<TDocument>(container, options(container))));
        services.TryAddSingleton<IRegistries<TDocument>>(container => container.GetRequiredService<HostedRegistries<TDocument>>());
    }

    /// <summary>Has options checked when the host starts.</summary>
    /// <param name="options">The options.</param>
    /// <param name="section">Where they come from; null where they come from code.</param>
    /// <typeparam name="TOptions">The type of the options.</typeparam>
    public static void Validate<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(OptionsBuilder<TOptions> options, IConfiguration? section)
        where TOptions : RegistryStoreOptions
    {
        options.ValidateOnStart();
        options.Services.AddSingleton<IValidateOptions<TOptions>>(new StoreOptionsValidator<TOptions>(options.Name, (section as IConfigurationSection)?.Path));
    }

    /// <summary>A typo in a key must not go unnoticed.</summary>
    public static void Strictly(BinderOptions binder) => binder.ErrorOnUnknownConfiguration = true;

    private static FileOpening OpeningOf<TDocument>(IServiceProvider container, RegistryFileOptions options)
        where TDocument : class, IRegistryDocument<TDocument> => new(
            RegistryContainer.FullPath(container, options.Path ?? TDocument.Schema.FileName),
            options.RequireSound,
            RegistryContainer.OptionsFor<TDocument>(container, options, allowedVariables: []),
            new FollowOptions { Interval = options.FollowInterval });

    private static HomeOpening OpeningOf<TDocument>(IServiceProvider container, RegistryHomeOptions options)
        where TDocument : class, IRegistryDocument<TDocument> => new(
            RegistryContainer.FullPath(container, options.Root),
            RegistryContainer.OptionsFor<TDocument>(container, options, options.AllowedVariables),
            new FollowOptions { Interval = options.FollowInterval, MaxUsers = options.MaxUsers, IdleTime = options.IdleTime });
}
