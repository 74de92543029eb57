namespace Cortex.RegistryKit;

/// <summary>Writes a file so that it holds, at any moment and after any crash, the whole old content or the whole new one.</summary>
public static class AtomicFile
{
    /// <summary>The mode of a file in which keys may stand.</summary>
    internal const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file that is its owner's alone to read and write: keys may stand in it. Nobody else may write it at the same time.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="content">The new content.</param>
    /// <param name="cancellationToken">Ends the work early; the file then has its old content.</param>
    /// <exception cref="IOException">The file cannot be written; it has its old content.</exception>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => WriteAsync(path, content, OwnerAlone, cancellationToken);

    /// <summary>Writes a file that has the given mode afterwards, on systems with modes. Nobody else may write it at the same time.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="content">The new content.</param>
    /// <param name="mode">Who may do what with the file.</param>
    /// <param name="cancellationToken">Ends the work early; the file then has its old content.</param>
    /// <exception cref="IOException">The file cannot be written; it has its old content.</exception>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> content, UnixFileMode mode, CancellationToken cancellationToken) => WriteAsync(path, content, mode, SaveSteps.OfSystem, cancellationToken);

    /// <summary>The same, step by step.</summary>
    /// <returns>Whether the new name is on the disk as well. If it is not, a crash of the machine may bring the old content back.</returns>
    internal static async Task<bool> WriteAsync(string path, ReadOnlyMemory<byte> content, UnixFileMode mode, SaveSteps steps, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);

        var folder = Path.GetDirectoryName(path)!;
        RemoveLeftovers(folder, path);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():n}.tmp");
        try
        {
            var stream = steps.Open(temporary, NewFile());
            await using (stream.ConfigureAwait(false))
            {
                await steps.WriteAsync(stream, content, cancellationToken).ConfigureAwait(false);
                if (mode != OwnerAlone && !OperatingSystem.IsWindows()) File.SetUnixFileMode(stream.SafeFileHandle, mode);
                steps.Flush(stream);
            }

            // From here on the new content takes the old one's place whole, or not at all.
            cancellationToken.ThrowIfCancellationRequested();
            steps.Rename(temporary, path);
        }
        catch
        {
            RemoveIfPossible(temporary);
            throw;
        }

        return steps.FlushFolder(folder);
    }

    // What went wrong before is what the caller has to hear of.
    private static void RemoveIfPossible(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The next save removes it.
        }
    }

    // A process that died in the middle of a save left its new content behind, and keys may stand in it.
    private static void RemoveLeftovers(string folder, string path)
    {
        foreach (var leftover in Directory.EnumerateFiles(folder, $".{Path.GetFileName(path)}.*.tmp")) File.Delete(leftover);
    }

    // While it is written, nobody else may look.
    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerAlone;
        return options;
    }
}
