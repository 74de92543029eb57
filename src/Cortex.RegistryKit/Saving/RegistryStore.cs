using System.Globalization;
using Cortex.RegistryKit.Emitted;
using Microsoft.Extensions.Logging;

namespace Cortex.RegistryKit;

/// <summary>The one way in which a registry's file is written: lock, load, change, check, save.</summary>
/// <typeparam name="TDocument">The root record.</typeparam>
internal sealed class RegistryStore<TDocument>
    where TDocument : class, IRegistryDocument<TDocument>
{
    private readonly RegistryOptions options;
    private readonly RegistryContext context;
    private readonly RegistryMigrator migrator;
    private readonly string? boundary;
    private readonly bool goesOnWithoutFile;

    /// <param name="path">The full path of the file.</param>
    /// <param name="options">How to open it.</param>
    /// <param name="context">What snapshots need beside the text.</param>
    /// <param name="boundary">A folder that no link to the files beside it may lead out of; null where links may lead anywhere.</param>
    /// <param name="goesOnWithoutFile">Whether a file that is there and cannot be read gives a snapshot with a finding; else it throws.</param>
    public RegistryStore(string path, RegistryOptions options, RegistryContext context, string? boundary, bool goesOnWithoutFile)
    {
        Path = path;
        this.options = options;
        this.context = context;
        this.boundary = boundary;
        this.goesOnWithoutFile = goesOnWithoutFile;
        migrator = new RegistryMigrator(TDocument.Schema, new MigrationPlace(System.IO.Path.GetDirectoryName(path)!, boundary, options.Limits), context);
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    private static string FileName => TDocument.Schema.FileName;

    public Snapshot<TDocument> Load()
    {
        using var load = RegistryTelemetry.Load(FileName);
        try
        {
            var stored = RegistryContent.Read(Path, options.Limits);
            return Loaded(Snapshot(stored, migrator.InMemory(stored)), load);
        }
        catch (Exception problem) when (goesOnWithoutFile && problem is (IOException or UnauthorizedAccessException))
        {
            return Loaded(new Snapshot<TDocument>(Path, problem.Message, context), load);
        }
    }

    public async Task<Snapshot<TDocument>> LoadAsync(CancellationToken cancellationToken)
    {
        using var load = RegistryTelemetry.Load(FileName);
        return Loaded(await LoadAsync(isForWriting: false, cancellationToken).ConfigureAwait(false), load);
    }

    /// <summary>Saves a migration that is due. Where none is, no lock is taken and nothing is made.</summary>
    public async Task<Snapshot<TDocument>> MigrateAsync(CancellationToken cancellationToken)
    {
        var seen = await LoadAsync(cancellationToken).ConfigureAwait(false);
        if (seen.Migration is not { WhyNotSaved: null }) return seen;

        using (await LockAsync(cancellationToken).ConfigureAwait(false))
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
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(Path)))
        {
            var missing = Snapshot(null, null);
            made = change(missing);
            if (ReferenceEquals(made, missing)) return missing;
        }

        using var save = RegistryTelemetry.Save(FileName);
        MakeFolder();
        using (await LockAsync(cancellationToken).ConfigureAwait(false))
        {
            var current = await LoadAsync(isForWriting: true, cancellationToken).ConfigureAwait(false);
            var changed = made is not null && !current.Exists ? made : change(current);
            return await WriteAsync(current, changed, save, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Saves a snapshot that was changed after it was loaded; what others changed since is brought together with it, where the changes do not touch.</summary>
    public async Task<Snapshot<TDocument>> SaveAsync(Snapshot<TDocument> changed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changed);

        using var save = RegistryTelemetry.Save(FileName);
        MakeFolder();
        using (await LockAsync(cancellationToken).ConfigureAwait(false))
        {
            var current = await LoadAsync(isForWriting: true, cancellationToken).ConfigureAwait(false);
            var isUpToDate = current.HasText == changed.Origin.HasText && current.Version == changed.Origin.Version;
            return await WriteAsync(current, isUpToDate ? changed : Merged(current, changed), save, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the lock, and gives whoever asked the file to mend.</summary>
    public async Task<HeldRegistry<TDocument>> HoldAsync(CancellationToken cancellationToken) => new(this, Target(), await LockAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Loads under the lock that the caller holds, and saves a migration that is due.</summary>
    internal Task<Snapshot<TDocument>> LoadForWritingAsync(CancellationToken cancellationToken) => LoadAsync(isForWriting: true, cancellationToken);

    /// <summary>Writes a file beside the registry, or the registry itself, under the lock that the caller holds.</summary>
    internal async Task WriteAsync(string target, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var isLasting = await AtomicFile.WriteAsync(target, content, AtomicFile.OwnerAlone, options.SaveSteps, cancellationToken).ConfigureAwait(false);
        if (!isLasting) RegistryLog.FolderNotFlushed(options.Logger, target);
    }

    private Task<FileLock> LockAsync(CancellationToken cancellationToken) => FileLock.AcquireAsync(Target() + ".lock", options.LockPatience, cancellationToken);

    /// <summary>The file that is written: where the path is a link, the file that it leads to, so that the link stays one.</summary>
    /// <exception cref="IOException">It leads out of the boundary.</exception>
    private string Target()
    {
        var target = RealPath.Of(Path);
        return boundary is null || RealPath.IsBelow(target, boundary) ? target : throw new IOException($"'{Path}' leads out of '{boundary}' through a link.");
    }

    private Snapshot<TDocument> Merged(Snapshot<TDocument> current, Snapshot<TDocument> changed)
    {
        var merge = new SaveMerge<TDocument>(Path, changed, current);
        try
        {
            var merged = merge.Run(options.MergesSaves);
            RegistryTelemetry.Conflict(FileName, isMerged: true);
            RegistryLog.Merged(options.Logger, Path, merge.Changes);
            return merged;
        }
        catch (RegistryConflictException conflict)
        {
            RegistryTelemetry.Conflict(FileName, isMerged: false);
            RegistryLog.Conflict(options.Logger, Path, conflict.Message);
            throw;
        }
    }

    private async Task<Snapshot<TDocument>> WriteAsync(Snapshot<TDocument> current, Snapshot<TDocument> changed, RegistryTelemetry.Measured save, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(changed, current) || (current.Exists && current.Content.Span.SequenceEqual(changed.Content.Span)))
        {
            save.End("unchanged");
            return current;
        }

        await WriteAsync(Target(), changed.Content, cancellationToken).ConfigureAwait(false);
        save.End("saved");
        var saved = Snapshot(changed.Content.ToArray(), null);
        if (options.Logger.IsEnabled(LogLevel.Information)) RegistryLog.Saved(options.Logger, Path, saved.ChangesSince(current));
        return saved;
    }

    /// <summary>Loads; for writing, which is done under the lock, a migration that is due is saved first.</summary>
    private async Task<Snapshot<TDocument>> LoadAsync(bool isForWriting, CancellationToken cancellationToken)
    {
        byte[]? stored;
        try
        {
            stored = await RegistryContent.ReadAsync(Path, options.Limits, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (goesOnWithoutFile && problem is (IOException or UnauthorizedAccessException))
        {
            return new Snapshot<TDocument>(Path, problem.Message, context);
        }

        var migration = await migrator.RunAsync(stored, isForWriting, cancellationToken).ConfigureAwait(false);
        if (isForWriting && migration is { WhyNotSaved: null, Content: byte[] content }) migration = await SaveAsync(migration, stored, content, cancellationToken).ConfigureAwait(false);
        return Snapshot(stored, migration);
    }

    private Snapshot<TDocument> Loaded(Snapshot<TDocument> snapshot, RegistryTelemetry.Measured load)
    {
        load.End(!snapshot.Exists ? "absent" : snapshot.IsReadable ? "loaded" : "unreadable");
        if (snapshot.IsReadable) RegistryLog.Loaded(options.Logger, Path, snapshot.Content.Length);
        else RegistryLog.Unreadable(options.Logger, Path, snapshot.WhyReadOnly ?? "");
        return snapshot;
    }

    /// <summary>Saves a migration; the old file is kept beside the new one.</summary>
    private async Task<RegistryMigration> SaveAsync(RegistryMigration migration, byte[]? stored, byte[] content, CancellationToken cancellationToken)
    {
        var target = Target();
        string? kept = null;
        if (stored is not null && migration.FromVersion is int version)
        {
            kept = FreePath.Of(string.Create(CultureInfo.InvariantCulture, $"{target}.v{version}"));
            await WriteAsync(kept, stored, cancellationToken).ConfigureAwait(false);
        }

        await WriteAsync(target, content, cancellationToken).ConfigureAwait(false);
        RegistryLog.Migrated(options.Logger, Path, migration.From, kept ?? migration.From);
        return migration.Saved(kept);
    }

    private Snapshot<TDocument> Snapshot(byte[]? stored, RegistryMigration? migration) => new(Path, migration?.Content ?? stored, context, migration: migration);

    private void MakeFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
