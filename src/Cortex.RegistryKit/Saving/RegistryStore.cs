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

    public RegistryStore(string path, RegistryOptions options, RegistryContext context, MigrationPlace place)
    {
        this.path = path;
        this.options = options;
        this.context = context;
        migrator = new RegistryMigrator(TDocument.Schema, place, context);
    }

    public Snapshot<TDocument> Load()
    {
        var stored = RegistryContent.Read(path, options.MaxFileSize);
        return Snapshot(stored, migrator.InMemory(stored));
    }

    public async Task<Snapshot<TDocument>> LoadAsync(CancellationToken cancellationToken)
    {
        var stored = await RegistryContent.ReadAsync(path, options.MaxFileSize, cancellationToken).ConfigureAwait(false);
        return Snapshot(stored, await migrator.RunAsync(stored, isForSaving: false, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Saves a migration that is due. Where none is, no lock is taken and nothing is made.</summary>
    public async Task<Snapshot<TDocument>> MigrateAsync(CancellationToken cancellationToken)
    {
        var seen = await LoadAsync(cancellationToken).ConfigureAwait(false);
        if (seen.Migration is not { WhyNotSaved: null }) return seen;

        using (await FileLock.AcquireAsync(LockPath, options.LockPatience, cancellationToken).ConfigureAwait(false))
        {
            return await OpenAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Loads, changes and saves under the lock, so that nobody else's change is lost.</summary>
    public async Task<Snapshot<TDocument>> UpdateAsync(Func<Snapshot<TDocument>, Snapshot<TDocument>> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);

        // A change that comes to nothing leaves no folder and no lock behind.
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            var missing = Snapshot(null, null);
            if (ReferenceEquals(change(missing), missing)) return missing;
        }

        MakeFolder();
        using (await FileLock.AcquireAsync(LockPath, options.LockPatience, cancellationToken).ConfigureAwait(false))
        {
            var current = await OpenAsync(cancellationToken).ConfigureAwait(false);
            return await WriteAsync(current, change(current), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Saves a snapshot that was changed after it was loaded, unless the file has changed since.</summary>
    public async Task<Snapshot<TDocument>> SaveAsync(Snapshot<TDocument> changed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changed);

        MakeFolder();
        using (await FileLock.AcquireAsync(LockPath, options.LockPatience, cancellationToken).ConfigureAwait(false))
        {
            var current = await OpenAsync(cancellationToken).ConfigureAwait(false);
            if (current.HasText != changed.Origin.HasText || current.Version != changed.Origin.Version) throw new RegistryConflictException(path);
            return await WriteAsync(current, changed, cancellationToken).ConfigureAwait(false);
        }
    }

    private string LockPath => path + ".lock";

    private async Task<Snapshot<TDocument>> WriteAsync(Snapshot<TDocument> current, Snapshot<TDocument> changed, CancellationToken cancellationToken)
    {
        if (current.Content.Span.SequenceEqual(changed.Content.Span)) return current;

        await AtomicFile.WriteAsync(path, changed.Content, cancellationToken).ConfigureAwait(false);
        return Snapshot(changed.Content.ToArray(), null);
    }

    /// <summary>Loads for writing, under the lock: a migration that is due is saved, and the old file kept beside the new one.</summary>
    private async Task<Snapshot<TDocument>> OpenAsync(CancellationToken cancellationToken)
    {
        var stored = await RegistryContent.ReadAsync(path, options.MaxFileSize, cancellationToken).ConfigureAwait(false);
        var migration = await migrator.RunAsync(stored, isForSaving: true, cancellationToken).ConfigureAwait(false);
        if (migration is not { WhyNotSaved: null, Content: byte[] content }) return Snapshot(stored, migration);

        string? kept = null;
        if (stored is not null && migration.FromVersion is int version)
        {
            kept = RegistryMigrator.FreePath(path, version);
            await AtomicFile.WriteAsync(kept, stored, cancellationToken).ConfigureAwait(false);
        }

        await AtomicFile.WriteAsync(path, content, cancellationToken).ConfigureAwait(false);
        return Snapshot(content, migration.Saved(kept));
    }

    private Snapshot<TDocument> Snapshot(byte[]? stored, RegistryMigration? migration) => new(path, migration?.Content ?? stored, context, migration: migration);

    private void MakeFolder()
    {
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
