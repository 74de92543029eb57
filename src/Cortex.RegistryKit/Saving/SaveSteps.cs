namespace Cortex.RegistryKit;

/// <summary>The steps of a save, each of which the system may refuse. Tests put others in their place.</summary>
internal class SaveSteps
{
    /// <summary>The system's own.</summary>
    public static SaveSteps OfSystem { get; } = new();

    /// <summary>Opens the new file beside the old one.</summary>
    public virtual FileStream Open(string path, FileStreamOptions options) => new(path, options);

    /// <summary>Writes the new content.</summary>
    public virtual ValueTask WriteAsync(FileStream stream, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => stream.WriteAsync(content, cancellationToken);

    /// <summary>Brings the new content to the disk.</summary>
    public virtual void Flush(FileStream stream) => stream.Flush(flushToDisk: true);

    /// <summary>Puts the new file in the old one's place.</summary>
    public virtual void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    /// <summary>Brings the new name to the disk.</summary>
    /// <returns>Whether that was possible.</returns>
    public virtual bool FlushFolder(string folder) => FolderSync.TryFlush(folder);
}
