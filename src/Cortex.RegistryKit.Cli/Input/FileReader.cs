using System.Globalization;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Input;

/// <summary>Reads files whole, up to a limit, and says in plain words why one cannot be read.</summary>
internal sealed class FileReader(long maxSize)
{
    private const int Step = 64 * 1024;

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public byte[] Read(InputFile file, CancellationToken cancellationToken) => With(file, stream => Read(stream, file, cancellationToken));

    /// <summary>Reads a file of JSON.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="CannotRunException">It cannot be read, or is not JSON.</exception>
    public JsonTree ReadJson(InputFile file, CancellationToken cancellationToken)
    {
        var tree = JsonTree.Parse(Utf8Text.FromBytes(Read(file, cancellationToken)), cancellationToken);
        return tree.Errors.Count == 0 ? tree : throw new CannotRunException($"'{file.Path}' is not JSON ({tree.Text.PositionAt(tree.Errors[0].Span.Start)})");
    }

    /// <summary>Makes sure that a file can be opened and is not too large, for somebody else to read it.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public void Probe(InputFile file) => With(file, stream =>
    {
        if (!stream.CanSeek) throw new CannotRunException($"'{file.Path}' is a pipe or a device, where a file is meant");
        return stream.Length > maxSize ? throw TooLarge(file) : true;
    });

    private static T With<T>(InputFile file, Func<Stream, T> use)
    {
        if (Directory.Exists(file.FullPath) && !file.IsStandardInput) throw new CannotRunException($"'{file.Path}' is a folder, where a file is meant");

        try
        {
            using var stream = Open(file);
            return use(stream);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new CannotRunException(Describe(file, problem), problem);
        }
    }

    private static Stream Open(InputFile file) => file.IsStandardInput
        ? Console.OpenStandardInput()
        : new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    /// <summary>Takes what the file says of its length for a hint: it may grow, and a pipe has none.</summary>
    private byte[] Read(Stream stream, InputFile file, CancellationToken cancellationToken)
    {
        var expected = stream.CanSeek ? stream.Length : 0;
        if (expected > maxSize) throw TooLarge(file);

        var content = new byte[expected];
        var count = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = stream.Read(content, count, Math.Min(content.Length - count, 16 * Step));
            count += read;
            if (count < content.Length)
            {
                if (read == 0) return content[..count];
                continue;
            }

            var more = stream.ReadByte();
            if (more < 0) return content;
            if (count >= maxSize) throw TooLarge(file);
            Array.Resize(ref content, (int)Math.Min(Math.Max(content.Length * 2L, Step), maxSize));
            content[count++] = (byte)more;
        }
    }

    private CannotRunException TooLarge(InputFile file) => new(string.Create(CultureInfo.InvariantCulture, $"'{file.Path}' is larger than {maxSize} bytes; --max-size raises the limit"));

    private static string Describe(InputFile file, Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => new FileInfo(file.FullPath).LinkTarget is string target
            ? $"'{file.Path}' is a link to '{target}', which does not exist"
            : $"there is no file or folder '{file.Path}'{Wildcards(file.Path)}",
        UnauthorizedAccessException => $"'{file.Path}' may not be read: permission denied",
        PathTooLongException => $"'{file.Path}' is too long for a path",
        _ => $"'{file.Path}' cannot be read: {problem.Message}",
    };

    private static string Wildcards(string path) => path.AsSpan().ContainsAny("?[]{}") ? "; of wildcards, * and ** are known" : "";
}
