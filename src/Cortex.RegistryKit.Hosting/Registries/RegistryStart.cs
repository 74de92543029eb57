using Cortex.RegistryKit.Emitted;
using Microsoft.Extensions.Hosting;

namespace Cortex.RegistryKit.Hosting;

/// <summary>Loads a registry before any service of the application starts, so that all find it and its errors show at once.</summary>
/// <param name="registry">The registry.</param>
/// <typeparam name="TDocument">The root record.</typeparam>
internal sealed class RegistryStart<TDocument>(HostedRegistry<TDocument> registry) : IHostedLifecycleService
    where TDocument : class, IRegistryDocument<TDocument>
{
    public Task StartingAsync(CancellationToken cancellationToken) => registry.StartAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
