namespace Cortex.RegistryKit;

/// <summary>Writes a file so that it holds, at any moment and after any crash, the whole old content or the whole new one.</summary>
internal static class AtomicFile
{
    /// <summary>Writes the file. Nobody else may do so at the same time.</summary>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(path)!;
        RemoveLeftovers(folder, path);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():n}.tmp");
        try
        {
            var stream = new FileStream(temporary, NewFile());
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            // From here on the new content takes the old one's place whole, or not at all.
            cancellationToken.ThrowIfCancellationRequested();
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        FolderSync.Flush(folder);
    }

    // A process that died in the middle of a save left its new content behind, and keys may stand in it.
    private static void RemoveLeftovers(string folder, string path)
    {
        foreach (var leftover in Directory.EnumerateFiles(folder, $".{Path.GetFileName(path)}.*.tmp")) File.Delete(leftover);
    }

    // Keys stand in these files: they are their owner's alone.
    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
