using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit.Hosting;

/// <summary>The registries of many users, as long as their host lives.</summary>
/// <typeparam name="TDocument">The root record.</typeparam>
internal class HostedRegistries<TDocument> : IRegistries<TDocument>, IDisposable
    where TDocument : class, IRegistryDocument<TDocument>
{
    private readonly LiveHome<TDocument> live;
    private bool isDisposed;

    /// <param name="opening">Which folder, and how to open what is below it.</param>
    public HostedRegistries(HomeOpening opening) => live = new RegistryHome<TDocument>(opening.Root, opening.Options).Follow(opening.Follow);

    public event EventHandler<RegistryReloadedEventArgs<TDocument>>? Reloaded
    {
        add => live.Reloaded += value;
        remove => live.Reloaded -= value;
    }

    public event EventHandler<RegistryRejectedEventArgs<TDocument>>? Rejected
    {
        add => live.Rejected += value;
        remove => live.Rejected -= value;
    }

    public string Root => live.Root;

    public ValueTask<Snapshot<TDocument>> GetAsync(UserName user, CancellationToken cancellationToken) => live.GetAsync(user, cancellationToken);

    public async Task<Snapshot<TDocument>> UpdateAsync(UserName user, Func<Snapshot<TDocument>, Snapshot<TDocument>> change, CancellationToken cancellationToken)
    {
        var registry = await live.FollowAsync(user, cancellationToken).ConfigureAwait(false);
        return await registry.UpdateAsync(change, cancellationToken).ConfigureAwait(false);
    }

    public async Task<Snapshot<TDocument>> SaveAsync(UserName user, Snapshot<TDocument> changed, CancellationToken cancellationToken)
    {
        var registry = await live.FollowAsync(user, cancellationToken).ConfigureAwait(false);
        return await registry.SaveAsync(changed, cancellationToken).ConfigureAwait(false);
    }

    // The container knows it under several types, and ends it under each.
    public void Dispose()
    {
        if (isDisposed) return;

        isDisposed = true;
        live.Dispose();
    }
}
