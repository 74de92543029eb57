using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit;

/// <summary>A registry that an application has as a file of its own.</summary>
/// <remarks>Its secrets may refer to any environment variable, and to files below its folder.</remarks>
/// <typeparam name="TDocument">The root record, such as <see cref="ModelRegistry"/>.</typeparam>
public sealed class RegistryFile<TDocument>
    where TDocument : class, IRegistryDocument<TDocument>
{
    private readonly RegistryStore<TDocument> store;
    private readonly RegistryOptions options;

    /// <summary>Names a file. Nothing is read yet.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">How to open it; null means the defaults.</param>
    /// <exception cref="ArgumentException">The path is empty, or the settings are those of another schema.</exception>
    public RegistryFile(string path, RegistryOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        Path = System.IO.Path.GetFullPath(path);
        this.options = options ??= new RegistryOptions();
        var context = RegistryContext.Of(options, TDocument.SettingsFor(options.Settings, EnvironmentVariables.All), Path, allowsVariable: null);
        store = new RegistryStore<TDocument>(Path, options, context, boundary: null, goesOnWithoutFile: false);
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>Reads the file.</summary>
    /// <returns>A snapshot. It is there whatever the text is; its findings say what is wrong.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be read, is a folder, or is too large.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public Snapshot<TDocument> Load() => Existing(store.Load());

    /// <summary>Reads the file.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A snapshot. It is there whatever the text is; its findings say what is wrong.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be read, is a folder, or is too large.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Snapshot<TDocument>> LoadAsync(CancellationToken cancellationToken = default) =>
        Existing(await store.LoadAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Changes the registry: loads it, changes it and saves it while nobody else can. What the change does not mean stays byte for byte. A migration that is due is saved first, whatever comes of the change.</summary>
    /// <param name="change">From the registry as it is to the registry as it should be. May be called more than once.</param>
    /// <param name="cancellationToken">Ends the work early; the file is then as it was.</param>
    /// <returns>The registry as it is now.</returns>
    /// <exception cref="RegistryReadOnlyException">The file may not be written.</exception>
    /// <exception cref="InvalidEditException">The change would bring errors into the registry.</exception>
    /// <exception cref="TimeoutException">Others were writing for longer than <see cref="RegistryOptions.LockPatience"/>.</exception>
    /// <exception cref="IOException">The file cannot be read or written; it is as it was.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Snapshot<TDocument>> UpdateAsync(Func<Snapshot<TDocument>, Snapshot<TDocument>> change, CancellationToken cancellationToken = default) => store.UpdateAsync(change, cancellationToken);

    /// <summary>Saves a registry that was changed after it was loaded.</summary>
    /// <param name="changed">The changed registry.</param>
    /// <param name="cancellationToken">Ends the work early; the file is then as it was.</param>
    /// <returns>The registry as it is now.</returns>
    /// <exception cref="RegistryConflictException">The file has changed after it was loaded, or what was loaded is a migration that gave ids to new entries: it is saved now, and is to be loaded again.</exception>
    /// <exception cref="TimeoutException">Others were writing for longer than <see cref="RegistryOptions.LockPatience"/>.</exception>
    /// <exception cref="IOException">The file cannot be read or written; it is as it was.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Snapshot<TDocument>> SaveAsync(Snapshot<TDocument> changed, CancellationToken cancellationToken = default) => store.SaveAsync(changed, cancellationToken);

    /// <summary>Brings the file to the present version, or makes it from older ones beside it, and saves it. The old file is kept beside it, others stay.</summary>
    /// <param name="cancellationToken">Ends the work early; the file is then as it was.</param>
    /// <returns>The registry as it is now; its <see cref="Snapshot{TDocument}.Migration"/> says what was done, or why it could not be saved. Null there: nothing had to be done.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, and none that it could be made from.</exception>
    /// <exception cref="TimeoutException">Others were writing for longer than <see cref="RegistryOptions.LockPatience"/>.</exception>
    /// <exception cref="IOException">The file cannot be read or written; it is as it was.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Snapshot<TDocument>> MigrateAsync(CancellationToken cancellationToken = default) => Existing(await store.MigrateAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Reads the file and follows it: when it changes, what it holds is checked and taken over.</summary>
    /// <param name="follow">How to follow it; null means the defaults.</param>
    /// <param name="cancellationToken">Ends the first load early.</param>
    /// <returns>The registry; the caller disposes it.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be read, is a folder, or is too large.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<LiveRegistry<TDocument>> FollowAsync(FollowOptions? follow = null, CancellationToken cancellationToken = default) =>
        (await LiveRegistry<TDocument>.OpenAsync(store, options, user: null, () => LoadAsync(cancellationToken)).ConfigureAwait(false)).Follow(follow ?? new FollowOptions());

    private Snapshot<TDocument> Existing(Snapshot<TDocument> loaded) => loaded.HasText ? loaded : throw new FileNotFoundException($"There is no registry '{Path}'.", Path);
}
