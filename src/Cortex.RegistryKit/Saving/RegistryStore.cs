using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit;

/// <summary>The one way in which a registry's file is written: lock, load, change, check, save.</summary>
/// <typeparam name="TDocument">The root record.</typeparam>
internal sealed class RegistryStore<TDocument>
    where TDocument : class, IRegistryDocument<TDocument>
{
    private readonly string path;
    private readonly RegistryOptions options;
    private readonly RegistryContext context;
    private readonly bool goesOnWithoutFile;

    /// <param name="path">The full path of the file.</param>
    /// <param name="options">How to open it.</param>
    /// <param name="context">What snapshots need beside the text.</param>
    /// <param name="goesOnWithoutFile">Whether a file that is there and cannot be read gives a snapshot with a finding; else it throws.</param>
    public RegistryStore(string path, RegistryOptions options, RegistryContext context, bool goesOnWithoutFile)
    {
        this.path = path;
        this.options = options;
        this.context = context;
        this.goesOnWithoutFile = goesOnWithoutFile;
    }

    public Snapshot<TDocument> Load()
    {
        try
        {
            return Snapshot(RegistryContent.Read(path, options.MaxFileSize));
        }
        catch (Exception problem) when (goesOnWithoutFile && problem is (IOException or UnauthorizedAccessException))
        {
            return new Snapshot<TDocument>(path, problem.Message, context);
        }
    }

    public async Task<Snapshot<TDocument>> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Snapshot(await RegistryContent.ReadAsync(path, options.MaxFileSize, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception problem) when (goesOnWithoutFile && problem is (IOException or UnauthorizedAccessException))
        {
            return new Snapshot<TDocument>(path, problem.Message, context);
        }
    }

    /// <summary>Loads, changes and saves under the lock, so that nobody else's change is lost.</summary>
    public async Task<Snapshot<TDocument>> UpdateAsync(Func<Snapshot<TDocument>, Snapshot<TDocument>> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);

        // A change that comes to nothing leaves no folder and no lock behind.
        Snapshot<TDocument>? made = null;
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            var missing = Snapshot(null);
            made = change(missing);
            if (ReferenceEquals(made, missing)) return missing;
        }

        MakeFolder();
        using (await FileLock.AcquireAsync(LockPath, options.LockPatience, cancellationToken).ConfigureAwait(false))
        {
            var current = await LoadAsync(cancellationToken).ConfigureAwait(false);
            var changed = made is not null && !current.Exists ? made : change(current);
            return await WriteAsync(current, changed, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Saves a snapshot that was changed after it was loaded, unless the file has changed since.</summary>
    public async Task<Snapshot<TDocument>> SaveAsync(Snapshot<TDocument> changed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changed);

        MakeFolder();
        using (await FileLock.AcquireAsync(LockPath, options.LockPatience, cancellationToken).ConfigureAwait(false))
        {
            var current = await LoadAsync(cancellationToken).ConfigureAwait(false);
            if (current.Exists != changed.Origin.Exists || current.Version != changed.Origin.Version) throw new RegistryConflictException(path);
            return await WriteAsync(current, changed, cancellationToken).ConfigureAwait(false);
        }
    }

    private Snapshot<TDocument> Snapshot(byte[]? content) => new(path, content, context);

    private string LockPath => path + ".lock";

    private async Task<Snapshot<TDocument>> WriteAsync(Snapshot<TDocument> current, Snapshot<TDocument> changed, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(changed, current) || (current.Exists && current.Content.Span.SequenceEqual(changed.Content.Span))) return current;

        await AtomicFile.WriteAsync(path, changed.Content, cancellationToken).ConfigureAwait(false);
        return Snapshot(changed.Content.ToArray());
    }

    private void MakeFolder()
    {
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
