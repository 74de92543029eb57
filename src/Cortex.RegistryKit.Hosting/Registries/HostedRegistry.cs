using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Rules;
using Microsoft.Extensions.Primitives;

namespace Cortex.RegistryKit.Hosting;

/// <summary>A registry that is there once its host has started.</summary>
/// <param name="opening">Which file, and how to open it.</param>
/// <typeparam name="TDocument">The root record.</typeparam>
internal class HostedRegistry<TDocument>(FileOpening opening) : IRegistry<TDocument>, IDisposable
    where TDocument : class, IRegistryDocument<TDocument>
{
    private readonly ReloadSignal signal = new();
    private readonly Lock subscribing = new();
    private EventHandler<RegistryReloadedEventArgs<TDocument>>? reloaded;
    private EventHandler<RegistryRejectedEventArgs<TDocument>>? rejected;
    private volatile LiveRegistry<TDocument>? live;
    private bool isDisposed;

    // Who listens before the start is told by the same one as who listens later: whatever becomes of one, the others hear.
    public event EventHandler<RegistryReloadedEventArgs<TDocument>>? Reloaded
    {
        add
        {
            lock (subscribing)
            {
                if (live is { } started) started.Reloaded += value;
                else reloaded += value;
            }
        }

        remove
        {
            lock (subscribing)
            {
                if (live is { } started) started.Reloaded -= value;
                else reloaded -= value;
            }
        }
    }

    public event EventHandler<RegistryRejectedEventArgs<TDocument>>? Rejected
    {
        add
        {
            lock (subscribing)
            {
                if (live is { } started) started.Rejected += value;
                else rejected += value;
            }
        }

        remove
        {
            lock (subscribing)
            {
                if (live is { } started) started.Rejected -= value;
                else rejected -= value;
            }
        }
    }

    public Snapshot<TDocument> Current => Live.Current;

    public Rejection? Rejection => Live.Rejection;

    private LiveRegistry<TDocument> Live => live ?? throw new InvalidOperationException($"The registry '{opening.Path}' is loaded when the host starts, which it has not yet.");

    /// <summary>Loads the registry, and follows it from now on.</summary>
    /// <exception cref="InvalidRegistryException">It has errors, and none are wanted.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var opened = await new RegistryFile<TDocument>(opening.Path, opening.Options).FollowAsync(opening.Follow, cancellationToken).ConfigureAwait(false);
        if (opening.RequiresSound) RequireSound(opened);
        else if (!opened.Current.IsSound) HostingLog.StartsUnsound(opening.Options.Logger, opening.Path, opened.Current.Findings.Count(finding => finding.Severity == Severity.Error));

        opened.Reloaded += (_, _) => signal.Raise();
        lock (subscribing)
        {
            opened.Reloaded += reloaded;
            opened.Rejected += rejected;
            live = opened;
        }
    }

    public IChangeToken GetReloadToken() => signal.Token;

    public Task<Snapshot<TDocument>> RefreshAsync(CancellationToken cancellationToken) => Live.RefreshAsync(cancellationToken);

    public Task<Snapshot<TDocument>> UpdateAsync(Func<Snapshot<TDocument>, Snapshot<TDocument>> change, CancellationToken cancellationToken) => Live.UpdateAsync(change, cancellationToken);

    public Task<Snapshot<TDocument>> SaveAsync(Snapshot<TDocument> changed, CancellationToken cancellationToken) => Live.SaveAsync(changed, cancellationToken);

    // The container knows it under several types, and ends it under each.
    public void Dispose()
    {
        if (isDisposed) return;

        isDisposed = true;
        live?.Dispose();
    }

    private static void RequireSound(LiveRegistry<TDocument> opened)
    {
        try
        {
            opened.Current.RequireValid();
        }
        catch (InvalidRegistryException)
        {
            opened.Dispose();
            throw;
        }
    }
}
