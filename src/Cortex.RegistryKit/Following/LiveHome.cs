using System.Collections.Concurrent;
using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit;

/// <summary>The registries of many users, each of which follows its file from the moment it is first asked for.</summary>
/// <remarks>Safe to share between threads.</remarks>
/// <typeparam name="TDocument">The root record, such as <see cref="ModelRegistry"/>.</typeparam>
public sealed class LiveHome<TDocument> : IDisposable
    where TDocument : class, IRegistryDocument<TDocument>
{
    private readonly ConcurrentDictionary<UserName, Follower> followers = new();
    private readonly RegistryHome<TDocument> home;
    private readonly FollowOptions follow;
    private readonly RegistryOptions options;
    private readonly FollowLoop loop;

    internal LiveHome(RegistryHome<TDocument> home, RegistryOptions options, FollowOptions follow)
    {
        this.home = home;
        this.follow = follow;
        this.options = options;
        loop = new FollowLoop(LookAsync, follow.Interval, options);
    }

    /// <summary>A user's changed registry is in use.</summary>
    public event EventHandler<RegistryReloadedEventArgs<TDocument>>? Reloaded;

    /// <summary>A user's changed file is not taken over.</summary>
    public event EventHandler<RegistryRejectedEventArgs<TDocument>>? Rejected;

    /// <summary>The full path of the root folder.</summary>
    public string Root => home.Root;

    /// <summary>The users whose registries are followed at the moment.</summary>
    public IReadOnlyCollection<UserName> Followed => [.. followers.Keys];

    /// <summary>A user's registry in use; loaded at the first call, and from memory as long as it is followed.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="IOException">The file lies outside of the root. One that cannot be read gives a snapshot that says so.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<Snapshot<TDocument>> GetAsync(UserName user, CancellationToken cancellationToken = default) => (await FollowAsync(user, cancellationToken).ConfigureAwait(false)).Current;

    /// <summary>A user's registry, with its events. It is followed as long as somebody asks for it now and then.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="IOException">The file lies outside of the root. One that cannot be read gives a snapshot that says so.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<LiveRegistry<TDocument>> FollowAsync(UserName user, CancellationToken cancellationToken = default)
    {
        if (!followers.TryGetValue(user, out var follower))
        {
            var made = await home.OpenAsync(user, cancellationToken).ConfigureAwait(false);
            follower = followers.GetOrAdd(user, new Follower(made));
            if (ReferenceEquals(follower.Registry, made)) Listen(made);
            else made.Dispose();
        }

        follower.UsedAt = options.Clock.GetTimestamp();
        return follower.Registry;
    }

    /// <summary>Ends the following of all.</summary>
    public void Dispose()
    {
        loop.Dispose();
        foreach (var user in followers.Keys) Forget(user);
    }

    private void Listen(LiveRegistry<TDocument> registry)
    {
        registry.Reloaded += (_, args) => Tell(Reloaded, args);
        registry.Rejected += (_, args) => Tell(Rejected, args);
    }

    private void Tell<TArgs>(EventHandler<TArgs>? handlers, TArgs args) => Handlers.Tell(handlers, this, args, problem => RegistryLog.HandlerFailed(options.Logger, Root, problem));

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        ForgetIdle();
        foreach (var follower in followers.Values) await follower.Registry.LookAsync(cancellationToken).ConfigureAwait(false);
    }

    private void ForgetIdle()
    {
        foreach (var (user, follower) in followers)
        {
            if (options.Clock.GetElapsedTime(follower.UsedAt) > follow.IdleTime) Forget(user);
        }

        foreach (var (user, _) in followers.OrderBy(entry => entry.Value.UsedAt).Take(Math.Max(followers.Count - follow.MaxUsers, 0))) Forget(user);
    }

    // Whoever holds the registry may go on reading and writing it; it only follows no more.
    private void Forget(UserName user) => followers.TryRemove(user, out _);

    private sealed class Follower(LiveRegistry<TDocument> registry)
    {
        private long usedAt;

        public LiveRegistry<TDocument> Registry { get; } = registry;

        public long UsedAt
        {
            get => Volatile.Read(ref usedAt);
            set => Volatile.Write(ref usedAt, value);
        }
    }
}
