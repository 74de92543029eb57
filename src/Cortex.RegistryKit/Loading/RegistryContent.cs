namespace Cortex.RegistryKit;

/// <summary>Reads the bytes of a registry's file, within the limit that the options set.</summary>
internal static class RegistryContent
{
    /// <summary>The bytes; null where there is no such file.</summary>
    public static async ValueTask<byte[]?> ReadAsync(string path, long maxSize, bool useAsync, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync);
            if (stream.Length > maxSize) throw TooLarge(path, maxSize);

            var content = new byte[stream.Length];
            var read = useAsync ? await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) : stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return read == content.Length ? content : content[..read];
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException) when (Directory.Exists(path))
        {
            throw new IOException($"'{path}' is a folder, and a registry is a file.");
        }
    }

    private static IOException TooLarge(string path, long maxSize) => new($"'{path}' is larger than {maxSize} bytes, the limit that {nameof(RegistryOptions)}.{nameof(RegistryOptions.MaxFileSize)} sets.");
}
