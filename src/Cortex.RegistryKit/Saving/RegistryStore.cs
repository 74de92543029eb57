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
    private readonly RegistryMigrator migrator;
    private readonly bool goesOnWithoutFile;

    /// <param name="path">The full path of the file.</param>
    /// <param name="options">How to open it.</param>
    /// <param name="context">What snapshots need beside the text.</param>
    /// <param name="boundary">A folder that no link to the files beside it may lead out of; null where links may lead anywhere.</param>
    /// <param name="goesOnWithoutFile">Whether a file that is there and cannot be read gives a snapshot with a finding; else it throws.</param>
    public RegistryStore(string path, RegistryOptions options, RegistryContext context, string? boundary, bool goesOnWithoutFile)
    {
        this.path = path;
        this.options = options;
        this.context = context;
        this.goesOnWithoutFile = goesOnWithoutFile;
        migrator = new RegistryMigrator(TDocument.Schema, new MigrationPlace(Path.GetDirectoryName(path)!, boundary, options.MaxFileSize), context);
    }

    public Snapshot<TDocument> Load()
    {
        try
        {
            var stored = RegistryContent.Read(path, options.MaxFileSize);
            return Snapshot(stored, migrator.InMemory(stored));
        }
        catch (Exception problem) when (goesOnWithoutFile && problem is (IOException or UnauthorizedAccessException))
        {
            return new Snapshot<TDocument>(path, problem.Message, context);
        }
    }

    public Task<Snapshot<TDocument>> LoadAsync(CancellationToken cancellationToken) => LoadAsync(isForWriting: false, cancellationToken);

    /// <summary>Saves a migration that is due. Where none is, no lock is taken and nothing is made.</summary>
    public async Task<Snapshot<TDocument>> MigrateAsync(CancellationToken cancellationToken)
    {
        var seen = await LoadAsync(cancellationToken).ConfigureAwait(false);
        if (seen.Migration is not { WhyNotSaved: null }) return seen;

        using (await FileLock.AcquireAsync(LockPath, options.LockPatience, cancellationToken).ConfigureAwait(false))
        {
            return await LoadAsync(isForWriting: true, cancellationToken).ConfigureAwait(false);
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
            var missing = Snapshot(null, null);
            made = change(missing);
            if (ReferenceEquals(made, missing)) return missing;
        }

        MakeFolder();
        using (await FileLock.AcquireAsync(LockPath, options.LockPatience, cancellationToken).ConfigureAwait(false))
        {
            var current = await LoadAsync(isForWriting: true, cancellationToken).ConfigureAwait(false);
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
            var current = await LoadAsync(isForWriting: true, cancellationToken).ConfigureAwait(false);
            if (current.HasText != changed.Origin.HasText || current.Version != changed.Origin.Version) throw new RegistryConflictException(path);
            return await WriteAsync(current, changed, cancellationToken).ConfigureAwait(false);
        }
    }

    private string LockPath => path + ".lock";

    private async Task<Snapshot<TDocument>> WriteAsync(Snapshot<TDocument> current, Snapshot<TDocument> changed, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(changed, current) || (current.Exists && current.Content.Span.SequenceEqual(changed.Content.Span))) return current;

        await AtomicFile.WriteAsync(path, changed.Content, cancellationToken).ConfigureAwait(false);
        return Snapshot(changed.Content.ToArray(), null);
    }

    /// <summary>Loads; for writing, which is done under the lock, a migration that is due is saved first.</summary>
    private async Task<Snapshot<TDocument>> LoadAsync(bool isForWriting, CancellationToken cancellationToken)
    {
        byte[]? stored;
        try
        {
            stored = await RegistryContent.ReadAsync(path, options.MaxFileSize, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (goesOnWithoutFile && problem is (IOException or UnauthorizedAccessException))
        {
            return new Snapshot<TDocument>(path, problem.Message, context);
        }

        var migration = await migrator.RunAsync(stored, isForWriting, cancellationToken).ConfigureAwait(false);
        if (isForWriting && migration is { WhyNotSaved: null, Content: byte[] content }) migration = await SaveAsync(migration, stored, content, cancellationToken).ConfigureAwait(false);
        return Snapshot(stored, migration);
    }

    /// <summary>Saves a migration; the old file is kept beside the new one.</summary>
    private async Task<RegistryMigration> SaveAsync(RegistryMigration migration, byte[]? stored, byte[] content, CancellationToken cancellationToken)
    {
        string? kept = null;
        if (stored is not null && migration.FromVersion is int version)
        {
            kept = RegistryMigrator.FreePath(path, version);
            await AtomicFile.WriteAsync(kept, stored, cancellationToken).ConfigureAwait(false);
        }

        await AtomicFile.WriteAsync(path, content, cancellationToken).ConfigureAwait(false);
        return migration.Saved(kept);
    }

    private Snapshot<TDocument> Snapshot(byte[]? stored, RegistryMigration? migration) => new(path, migration?.Content ?? stored, context, migration: migration);

    private void MakeFolder()
    {
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
