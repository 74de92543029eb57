using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit;

/// <summary>The registries of many users: one folder each, below a root.</summary>
/// <remarks>
/// Users may write these files, so their secrets may refer only to environment variables that
/// <see cref="RegistryOptions.AllowedVariables"/> names, and to files in the user's own folder.
/// </remarks>
/// <typeparam name="TDocument">The root record, such as <see cref="ModelRegistry"/>.</typeparam>
public sealed class RegistryHome<TDocument>
    where TDocument : class, IRegistryDocument<TDocument>
{
    private readonly RegistryOptions options;
    private readonly RegistrySettings settings;

    /// <summary>Names a home. Nothing is read yet.</summary>
    /// <param name="root">The path of the root folder.</param>
    /// <param name="options">How to open the registries; null means the defaults.</param>
    /// <exception cref="ArgumentException">The path is empty, or the settings are those of another schema.</exception>
    public RegistryHome(string root, RegistryOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);

        Root = Path.GetFullPath(root);
        this.options = options ?? new RegistryOptions();
        settings = TDocument.SettingsFor(this.options.Settings, EnvironmentVariables.All);
    }

    /// <summary>The full path of the root folder.</summary>
    public string Root { get; }

    /// <summary>Reads a user's registry.</summary>
    /// <param name="user">The user.</param>
    /// <returns>A snapshot, that of a new registry where the user has no file.</returns>
    /// <exception cref="IOException">The file lies outside of the root. One that cannot be read gives a snapshot that says so.</exception>
    public Snapshot<TDocument> Load(UserName user) => StoreOf(user).Load();

    /// <summary>Reads a user's registry.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A snapshot, that of a new registry where the user has no file.</returns>
    /// <exception cref="IOException">The file lies outside of the root. One that cannot be read gives a snapshot that says so.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Snapshot<TDocument>> LoadAsync(UserName user, CancellationToken cancellationToken = default) => StoreOf(user).LoadAsync(cancellationToken);

    /// <summary>Changes a user's registry: loads it, changes it and saves it while nobody else can. What the change does not mean stays byte for byte. A migration that is due is saved first, whatever comes of the change.</summary>
    /// <param name="user">The user.</param>
    /// <param name="change">From the registry as it is to the registry as it should be. May be called more than once.</param>
    /// <param name="cancellationToken">Ends the work early; the file is then as it was.</param>
    /// <returns>The registry as it is now.</returns>
    /// <exception cref="RegistryReadOnlyException">The file may not be written.</exception>
    /// <exception cref="InvalidEditException">The change would bring errors into the registry.</exception>
    /// <exception cref="TimeoutException">Others were writing for longer than <see cref="RegistryOptions.LockPatience"/>.</exception>
    /// <exception cref="IOException">The file cannot be read or written; it is as it was.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Snapshot<TDocument>> UpdateAsync(UserName user, Func<Snapshot<TDocument>, Snapshot<TDocument>> change, CancellationToken cancellationToken = default) => StoreOf(user).UpdateAsync(change, cancellationToken);

    /// <summary>Saves a registry that was changed after it was loaded.</summary>
    /// <param name="user">The user.</param>
    /// <param name="changed">The changed registry.</param>
    /// <param name="cancellationToken">Ends the work early; the file is then as it was.</param>
    /// <returns>The registry as it is now.</returns>
    /// <exception cref="RegistryConflictException">The file has changed after it was loaded, or what was loaded is a migration that gave ids to new entries: it is saved now, and is to be loaded again.</exception>
    /// <exception cref="TimeoutException">Others were writing for longer than <see cref="RegistryOptions.LockPatience"/>.</exception>
    /// <exception cref="IOException">The file cannot be read or written; it is as it was.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Snapshot<TDocument>> SaveAsync(UserName user, Snapshot<TDocument> changed, CancellationToken cancellationToken = default) => StoreOf(user).SaveAsync(changed, cancellationToken);

    /// <summary>Brings a user's registry to the present version, or makes it from the user's older files, and saves it. The old file is kept beside it, others stay.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Ends the work early; the file is then as it was.</param>
    /// <returns>The registry as it is now; its <see cref="Snapshot{TDocument}.Migration"/> says what was done, or why it could not be saved. Null there: nothing had to be done.</returns>
    /// <exception cref="TimeoutException">Others were writing for longer than <see cref="RegistryOptions.LockPatience"/>.</exception>
    /// <exception cref="IOException">The file cannot be read or written; it is as it was.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Snapshot<TDocument>> MigrateAsync(UserName user, CancellationToken cancellationToken = default) => StoreOf(user).MigrateAsync(cancellationToken);

    /// <summary>Follows the registries of those users that are asked for.</summary>
    /// <param name="follow">How to follow them; null means the defaults.</param>
    /// <returns>The registries; the caller disposes them.</returns>
    public LiveHome<TDocument> Follow(FollowOptions? follow = null) => new(this, options, follow ?? new FollowOptions());

    /// <summary>Takes a user's registry for mending: until it is disposed, nobody else writes it.</summary>
    /// <param name="user">The user, who has a folder.</param>
    /// <param name="cancellationToken">Ends the waiting early.</param>
    /// <exception cref="TimeoutException">Others were writing for longer than <see cref="RegistryOptions.LockPatience"/>.</exception>
    /// <exception cref="IOException">The file lies outside of the root, or its lock cannot be taken.</exception>
    internal Task<HeldRegistry<TDocument>> HoldAsync(UserName user, CancellationToken cancellationToken) => StoreOf(user).HoldAsync(cancellationToken);

    /// <summary>A user's registry, to be followed.</summary>
    internal Task<LiveRegistry<TDocument>> OpenAsync(UserName user, CancellationToken cancellationToken)
    {
        var store = StoreOf(user);
        return LiveRegistry<TDocument>.OpenAsync(store, options, user, () => store.LoadAsync(cancellationToken));
    }

    private RegistryStore<TDocument> StoreOf(UserName user)
    {
        var path = PathOf(user);
        var context = RegistryContext.Of(options, settings, path, options.AllowedVariables.Contains);
        return new RegistryStore<TDocument>(path, options, context, boundary: Root, goesOnWithoutFile: true);
    }

    private string PathOf(UserName user)
    {
        var path = Path.Combine(Root, user.Value, TDocument.Schema.FileName);
        return RealPath.IsBelow(path, Root) ? path : throw new IOException($"'{path}' leads out of the home '{Root}' through a link.");
    }
}
