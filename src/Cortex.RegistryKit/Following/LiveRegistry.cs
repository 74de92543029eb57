using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Changes;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>
/// A registry that follows its file: when the file changes, it is read, checked and taken over whole. One that cannot be read, or that has errors
/// which the registry in use has not, is reported, and the last good one stays.
/// </summary>
/// <remarks>
/// Looks at the file again and again rather than asking the system for events: that also sees replaced files, links that are turned, mounted volumes
/// and network drives. Safe to share between threads; readers never wait.
/// </remarks>
/// <typeparam name="TDocument">The root record, such as <see cref="ModelRegistry"/>.</typeparam>
public sealed class LiveRegistry<TDocument> : IDisposable
    where TDocument : class, IRegistryDocument<TDocument>
{
    private readonly RegistryStore<TDocument> store;
    private readonly RegistryOptions options;
    private readonly UserName? user;
    private readonly SemaphoreSlim turn = new(1, 1);

    private volatile State state;
    private FileStamp seen;
    private FileStamp read;
    private DateTime readAt;
    private FollowLoop? loop;

    private LiveRegistry(RegistryStore<TDocument> store, RegistryOptions options, UserName? user, Snapshot<TDocument> first, FileStamp stamp, DateTime readAt)
    {
        this.store = store;
        this.options = options;
        this.user = user;
        this.readAt = readAt;
        seen = read = stamp;
        state = new State(first, null);
    }

    /// <summary>A changed registry is in use. Called by whoever found the change, one call after another; what a handler throws is logged and goes no further.</summary>
    public event EventHandler<RegistryReloadedEventArgs<TDocument>>? Reloaded;

    /// <summary>A changed file is not taken over.</summary>
    public event EventHandler<RegistryRejectedEventArgs<TDocument>>? Rejected;

    /// <summary>The registry in use: the last good one.</summary>
    public Snapshot<TDocument> Current => state.Snapshot;

    /// <summary>Why the file, as it is now, is not what is in use; null where it is.</summary>
    public Rejection? Rejection => state.Rejection;

    /// <summary>Looks at the file now, and takes it over if it changed and is good.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The registry in use.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Snapshot<TDocument>> RefreshAsync(CancellationToken cancellationToken = default) =>
        InTurnAsync(() => ReloadAsync(FileStamp.Of(store.Path), cancellationToken), cancellationToken);

    /// <summary>Changes the registry as <see cref="RegistryFile{TDocument}.UpdateAsync"/> does, and has the outcome in use when it returns.</summary>
    /// <remarks>The change must not wait for another call to this registry.</remarks>
    /// <inheritdoc cref="RegistryFile{TDocument}.UpdateAsync" path="/param|/exception"/>
    /// <returns>The registry as it is now.</returns>
    public Task<Snapshot<TDocument>> UpdateAsync(Func<Snapshot<TDocument>, Snapshot<TDocument>> change, CancellationToken cancellationToken = default) =>
        InTurnAsync(async () => TakenOver(await store.UpdateAsync(change, cancellationToken).ConfigureAwait(false)), cancellationToken);

    /// <summary>Saves a registry as <see cref="RegistryFile{TDocument}.SaveAsync"/> does, and has the outcome in use when it returns.</summary>
    /// <inheritdoc cref="RegistryFile{TDocument}.SaveAsync" path="/param|/exception"/>
    /// <returns>The registry as it is now.</returns>
    public Task<Snapshot<TDocument>> SaveAsync(Snapshot<TDocument> changed, CancellationToken cancellationToken = default) =>
        InTurnAsync(async () => TakenOver(await store.SaveAsync(changed, cancellationToken).ConfigureAwait(false)), cancellationToken);

    /// <summary>Ends the following. The registry in use stays.</summary>
    public void Dispose()
    {
        loop?.Dispose();
        turn.Dispose();
    }

    /// <summary>Begins with what the file holds now.</summary>
    /// <param name="store">Reads and writes the file.</param>
    /// <param name="options">How the registry is opened.</param>
    /// <param name="user">Whose it is; null where it is an application's own, whose file has to be there.</param>
    /// <param name="load">The first load.</param>
    internal static async Task<LiveRegistry<TDocument>> OpenAsync(RegistryStore<TDocument> store, RegistryOptions options, UserName? user, Func<Task<Snapshot<TDocument>>> load)
    {
        // What is written after this moment shows at the next look, even if it is in what is read now.
        var stamp = FileStamp.Of(store.Path);
        var now = DateTime.UtcNow;
        return new LiveRegistry<TDocument>(store, options, user, await load().ConfigureAwait(false), stamp, now);
    }

    /// <summary>Follows the file by itself.</summary>
    internal LiveRegistry<TDocument> Follow(FollowOptions follow)
    {
        loop = new FollowLoop(LookAsync, follow.Interval, options);
        return this;
    }

    /// <summary>Takes a changed file over, once two looks in a row found it the same.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        // Whoever has its turn knows more than a look would find.
        if (!await turn.WaitAsync(TimeSpan.Zero, cancellationToken).ConfigureAwait(false)) return;
        try
        {
            var stamp = FileStamp.Of(store.Path);
            var isSettled = stamp == seen;
            seen = stamp;
            if (isSettled && (stamp != read || !stamp.ShowsChangesAfter(readAt))) await ReloadAsync(stamp, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Snapshot<TDocument>> InTurnAsync(Func<Task<Snapshot<TDocument>>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private Snapshot<TDocument> TakenOver(Snapshot<TDocument> saved)
    {
        TakeOver(saved);
        return saved;
    }

    private async Task<Snapshot<TDocument>> ReloadAsync(FileStamp stamp, CancellationToken cancellationToken)
    {
        var now = DateTime.UtcNow;
        var (found, problem) = await LoadAsync(cancellationToken).ConfigureAwait(false);
        (read, readAt) = (stamp, now);
        if (found is null) Reject(new Rejection(problem!, []));
        else if (WhyNot(found) is { } rejection) Reject(rejection);
        else TakeOver(found);
        return Current;
    }

    private async Task<(Snapshot<TDocument>? Found, string? Problem)> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var found = await store.LoadAsync(cancellationToken).ConfigureAwait(false);
            return user is null && !found.HasText ? (null, $"There is no registry '{store.Path}'.") : (found, null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (null, problem.Message);
        }
    }

    /// <summary>Why a registry is not taken over: the reason that would keep it from being saved, too.</summary>
    private Rejection? WhyNot(Snapshot<TDocument> found)
    {
        if (found.IsSound) return null;

        var text = Utf8Text.FromBytes(found.Content.ToArray());
        var errors = found.IsReadable && !Current.IsReadable ? [] : NewErrors.Among(found.Findings, found.IsReadable ? Current.Findings : []);
        return errors.Count == 0 ? null : new Rejection(string.Join(Environment.NewLine, errors.Select(error => $"{store.Path}({text.PositionAt(error.Span.Start)}): {error}")), errors);
    }

    private void Reject(Rejection rejection)
    {
        if (rejection.Problem == Rejection?.Problem) return;

        state = new State(Current, rejection);
        RegistryTelemetry.Reloaded(TDocument.Schema.FileName, isAccepted: false);
        RegistryLog.Rejected(options.Logger, store.Path, rejection.Problem);
        Raise(Rejected, new RegistryRejectedEventArgs<TDocument>(user, rejection, Current));
    }

    private void TakeOver(Snapshot<TDocument> found)
    {
        var before = Current;
        if (before.Version == found.Version && before.Exists == found.Exists)
        {
            if (Rejection is not null) state = new State(before, null);
            return;
        }

        var changes = found.ChangesSince(before);
        state = new State(found, null);
        RegistryTelemetry.Reloaded(TDocument.Schema.FileName, isAccepted: true);
        RegistryLog.Reloaded(options.Logger, store.Path, changes);
        if (!changes.IsEmpty) Raise(Reloaded, new RegistryReloadedEventArgs<TDocument>(user, before, found, changes));
    }

    private void Raise<TArgs>(EventHandler<TArgs>? handlers, TArgs args) => Handlers.Tell(handlers, this, args, problem => RegistryLog.HandlerFailed(options.Logger, store.Path, problem));

    private sealed record State(Snapshot<TDocument> Snapshot, Rejection? Rejection);
}
