using Cortex.RegistryKit.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cortex.RegistryKit.Hosting.Tests.Support;

/// <summary>An application in a folder of its own, with a registry there and nothing in its configuration but what a test says.</summary>
internal sealed class Application : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HostApplicationBuilder builder;
    private IHost? host;

    public Application(string registry = Registries.Typical, params (string Key, string? Value)[] configuration)
    {
        RegistryPath = folder.Write("model_registry.json", registry);
        builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = folder.Path });
        builder.Configuration.AddInMemoryCollection(configuration.Select(value => new KeyValuePair<string, string?>(value.Key, value.Value)));
        builder.Services.AddFakeLogging();
        builder.Logging.SetMinimumLevel(LogLevel.Trace);
    }

    /// <summary>Where the application's own registry stands.</summary>
    public string RegistryPath { get; }

    public TemporaryFolder Folder => folder;

    public ConfigurationManager Configuration => builder.Configuration;

    public IServiceCollection Services => builder.Services;

    /// <summary>All that was logged, with exceptions.</summary>
    public string Log => string.Join('\n', host!.Services.GetFakeLogCollector().GetSnapshot().Select(record => $"{record.Level} {record.Category}: {record.Message} {record.Exception} {string.Join(' ', record.StructuredState ?? [])}"));

    public bool IsStarted { get; private set; }

    public T Get<T>()
        where T : notnull => (host ??= builder.Build()).Services.GetRequiredService<T>();

    /// <summary>Adds the registry with options of the section <c>ModelRegistry</c>, and a look at the file only when a test asks for it.</summary>
    public Application WithRegistry(Action<ModelRegistryOptions>? configure = null)
    {
        Services.AddModelRegistry(Configuration.GetSection("ModelRegistry"), options =>
        {
            options.FollowInterval = TimeSpan.FromDays(1);
            configure?.Invoke(options);
        });
        return this;
    }

    public async Task<Application> StartAsync()
    {
        host ??= builder.Build();
        await host.StartAsync();
        IsStarted = true;
        return this;
    }

    /// <summary>Ends the application; its folder stays for the test to look at.</summary>
    public async Task StopAsync()
    {
        if (IsStarted) await host!.StopAsync();
        IsStarted = false;
        host?.Dispose();
        host = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
    }
}
