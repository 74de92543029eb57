using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Mending;

/// <summary>Saves mended files, each at once and as a whole, with the mode that it has.</summary>
internal sealed class MendedFileWriter(FileReader reader)
{
    /// <summary>Saves a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="before">The text that was read.</param>
    /// <param name="after">The text to save.</param>
    /// <param name="cancellationToken">Ends the work early; the file is then as it was.</param>
    /// <exception cref="CannotRunException">The file cannot be written, or somebody else has; it is as it was.</exception>
    public Task WriteAsync(InputFile file, Utf8Text before, Utf8Text after, CancellationToken cancellationToken) => TryAsync(file, async path =>
        {
            Look(file, before, cancellationToken);
            if (new FileInfo(path).IsReadOnly) throw new UnauthorizedAccessException();
            if (OperatingSystem.IsWindows()) await AtomicFile.WriteAsync(path, after.Bytes, cancellationToken).ConfigureAwait(false);
            else await AtomicFile.WriteAsync(path, after.Bytes, File.GetUnixFileMode(path), cancellationToken).ConfigureAwait(false);
        });

    /// <summary>Makes sure that a file can be saved, as far as that is known before it is.</summary>
    /// <param name="file">The file.</param>
    /// <param name="before">The text that was read.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="CannotRunException">The file cannot be written, or somebody else has.</exception>
    public Task ProbeAsync(InputFile file, Utf8Text before, CancellationToken cancellationToken) => TryAsync(file, async path =>
        {
            Look(file, before, cancellationToken);
            if (new FileInfo(path).IsReadOnly) throw new UnauthorizedAccessException();
            await using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).ConfigureAwait(false))
            {
            }

            // It is saved as a new file beside the old one.
            var beside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():n}.tmp");
            await using (new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose).ConfigureAwait(false))
            {
            }
        });

    private void Look(InputFile file, Utf8Text before, CancellationToken cancellationToken)
    {
        reader.Probe(file);
        if (!reader.Read(file, cancellationToken).AsSpan().SequenceEqual(before.Bytes)) throw new CannotRunException($"'{file.Path}' was not mended, since somebody else has changed it in the meantime");
    }

    private static async Task TryAsync(InputFile file, Func<string, Task> act)
    {
        try
        {
            await act(LinkedFile.Of(file.FullPath)).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new CannotRunException($"'{file.Path}' may not be written: permission denied", problem);
        }
        catch (IOException problem)
        {
            throw new CannotRunException($"'{file.Path}' cannot be written: {problem.Message.TrimEnd('.')}", problem);
        }
    }
}
