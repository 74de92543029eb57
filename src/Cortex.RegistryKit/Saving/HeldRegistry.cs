using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit;

/// <summary>A registry's file that nobody else writes before this is disposed.</summary>
/// <typeparam name="TDocument">The root record.</typeparam>
internal sealed class HeldRegistry<TDocument> : IDisposable
    where TDocument : class, IRegistryDocument<TDocument>
{
    private readonly RegistryStore<TDocument> store;
    private readonly FileLock fileLock;

    public HeldRegistry(RegistryStore<TDocument> store, string path, FileLock fileLock)
    {
        this.store = store;
        Path = path;
        this.fileLock = fileLock;
    }

    /// <summary>The full path of the file itself, wherever links on the way lead.</summary>
    public string Path { get; }

    /// <summary>Copies the file, as it is, to a place beside it where nothing stands yet. The copy is its owner's alone.</summary>
    /// <param name="suffix">What is put behind the file's name; a number follows where that is taken.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The full path of the copy; null where there is no file.</returns>
    /// <exception cref="IOException">The file cannot be read, or the copy not be written.</exception>
    public async Task<string?> KeepCopyAsync(string suffix, CancellationToken cancellationToken)
    {
        if (!File.Exists(Path)) return null;

        var copy = FreePath.Of(Path + suffix);
        await store.WriteAsync(copy, await File.ReadAllBytesAsync(Path, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return copy;
    }

    /// <summary>Reads the file; a migration that is due is saved first.</summary>
    /// <exception cref="IOException">The migration cannot be saved; the file is as it was.</exception>
    public Task<Snapshot<TDocument>> MigrateAsync(CancellationToken cancellationToken) => store.LoadForWritingAsync(cancellationToken);

    /// <summary>Writes the file.</summary>
    /// <param name="content">The whole new text.</param>
    /// <param name="cancellationToken">Ends the work early; the file is then as it was.</param>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    public Task WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => store.WriteAsync(Path, content, cancellationToken);

    /// <summary>Lets others write again.</summary>
    public void Dispose() => fileLock.Dispose();
}
