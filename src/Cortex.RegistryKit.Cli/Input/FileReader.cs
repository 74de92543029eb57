using System.Globalization;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;
using Microsoft.Win32.SafeHandles;

namespace Cortex.RegistryKit.Cli.Input;

/// <summary>Reads files whole, up to a limit, and says in plain words why one cannot be read.</summary>
internal sealed class FileReader(long maxSize)
{
    private delegate int ReadAt(Span<byte> free, long offset);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public byte[] Read(InputFile file, CancellationToken cancellationToken)
    {
        var buffer = new FileBuffer();
        Read(file, buffer, cancellationToken);
        return buffer.Detach();
    }

    /// <summary>Reads a file of JSON.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="CannotRunException">It cannot be read, or is not JSON.</exception>
    public JsonTree ReadJson(InputFile file, CancellationToken cancellationToken)
    {
        var tree = JsonTree.Parse(Utf8Text.FromBytes(Read(file, cancellationToken)), cancellationToken);
        return tree.Errors.Count == 0 ? tree : throw new CannotRunException($"'{file.Path}' is not JSON ({tree.Text.PositionAt(tree.Errors[0].Span.Start)})");
    }

    /// <summary>Reads a file to where others were read before.</summary>
    /// <param name="file">The file.</param>
    /// <param name="buffer">Where to.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public void Read(InputFile file, FileBuffer buffer, CancellationToken cancellationToken)
    {
        try
        {
            if (file.IsStandardInput)
            {
                using var input = Console.OpenStandardInput();
                Fill(buffer, (free, _) => input.Read(free), null, file, cancellationToken);
                return;
            }

            using var handle = Open(file);
            Fill(buffer, (free, offset) => RandomAccess.Read(handle, free, offset), Length(handle), file, cancellationToken);
        }
        catch (Exception problem) when (IsOfFile(problem))
        {
            throw new CannotRunException(Describe(file, problem), problem);
        }
    }

    /// <summary>Makes sure that a file can be opened and is not too large, for somebody else to read it.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public void Probe(InputFile file)
    {
        try
        {
            using var handle = Open(file);
            var length = Length(handle) ?? throw new CannotRunException($"'{file.Path}' is a pipe or a device, where a file is meant");
            if (length > maxSize) throw TooLarge(file);
        }
        catch (Exception problem) when (IsOfFile(problem))
        {
            throw new CannotRunException(Describe(file, problem), problem);
        }
    }

    private static bool IsOfFile(Exception problem) => problem is IOException or UnauthorizedAccessException or NotSupportedException;

    private static SafeFileHandle Open(InputFile file) => File.OpenHandle(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>What a file says of its length; null for a pipe or a device, which has none.</summary>
    private static long? Length(SafeFileHandle handle)
    {
        try
        {
            return RandomAccess.GetLength(handle);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Takes what the file says of its length for a hint: it may grow.</summary>
    private void Fill(FileBuffer buffer, ReadAt readAt, long? length, InputFile file, CancellationToken cancellationToken)
    {
        if (length > maxSize) throw TooLarge(file);

        buffer.Begin((int)(length ?? 0));
        Span<byte> next = stackalloc byte[1];
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var free = buffer.Free;
            var read = free.IsEmpty ? 0 : readAt(free, buffer.Count);
            buffer.Advance(read);
            if (buffer.Count > maxSize) throw TooLarge(file);
            if (!buffer.Free.IsEmpty)
            {
                // A file that gives less than was asked for has no more.
                if (read == 0 || buffer.Count >= length) return;
                continue;
            }

            if (readAt(next, buffer.Count) == 0) return;
            if (buffer.Count >= maxSize) throw TooLarge(file);
            buffer.Grow(maxSize);
            next.CopyTo(buffer.Free);
            buffer.Advance(1);
        }
    }

    private CannotRunException TooLarge(InputFile file) => new(string.Create(CultureInfo.InvariantCulture, $"'{file.Path}' is larger than {maxSize} bytes; --max-size raises the limit"));

    private static string Describe(InputFile file, Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => new FileInfo(file.FullPath).LinkTarget is string target
            ? $"'{file.Path}' is a link to '{target}', which does not exist"
            : $"there is no file or folder '{file.Path}'{Wildcards(file.Path)}",
        UnauthorizedAccessException when Directory.Exists(file.FullPath) => $"'{file.Path}' is a folder, where a file is meant",
        UnauthorizedAccessException => $"'{file.Path}' may not be read: permission denied",
        PathTooLongException => $"'{file.Path}' is too long for a path",
        _ => $"'{file.Path}' cannot be read: {problem.Message}",
    };

    private static string Wildcards(string path) => path.AsSpan().ContainsAny("?[]{}") ? "; of wildcards, * and ** are known" : "";
}
