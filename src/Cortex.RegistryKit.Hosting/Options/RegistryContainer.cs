using Cortex.RegistryKit.Emitted;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cortex.RegistryKit.Hosting;

/// <summary>What registries get from the application's container: its configuration, its log, its clock and its folder. None of them has to be there.</summary>
internal static class RegistryContainer
{
    /// <summary>How registries are opened.</summary>
    /// <param name="services">The container.</param>
    /// <param name="options">What the application wants.</param>
    /// <param name="allowedVariables">The environment variables that users' files may refer to.</param>
    /// <typeparam name="TDocument">The root record.</typeparam>
    public static RegistryOptions OptionsFor<TDocument>(IServiceProvider services, RegistryStoreOptions options, IEnumerable<string> allowedVariables)
        where TDocument : class, IRegistryDocument<TDocument>
    {
        var configuration = services.GetService<IConfiguration>();
        return new RegistryOptions
        {
            Settings = configuration is null ? null : TDocument.SettingsFor(null, ConfiguredVariables.Of(configuration, options.SettingsSection)),
            Environment = configuration is null ? Environment.GetEnvironmentVariable : name => ConfiguredVariables.Find(configuration, name),
            Logger = services.GetService<ILoggerFactory>()?.CreateLogger(RegistryTelemetry.Name) ?? NullLogger.Instance,
            Clock = services.GetService<TimeProvider>() ?? TimeProvider.System,
            Limits = options.Limits.ToLimits(),
            LockPatience = options.LockPatience,
            MergesSaves = options.MergesSaves,
            DefinedIds = options.AllDefinedIds(),
            AllowedVariables = allowedVariables.ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>The full path of something that is seen from the application.</summary>
    public static string FullPath(IServiceProvider services, string path) =>
        Path.GetFullPath(path, services.GetService<IHostEnvironment>()?.ContentRootPath is { Length: > 0 } root ? Path.GetFullPath(root) : AppContext.BaseDirectory);
}
