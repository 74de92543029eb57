namespace Cortex.RegistryKit;

/// <summary>Reads the bytes of a registry's file, within the limit that the options set.</summary>
internal static class RegistryContent
{
    /// <summary>The bytes; null where there is no such file.</summary>
    public static byte[]? Read(string path, long maxSize)
    {
        try
        {
            using var stream = Open(path, maxSize, FileOptions.None);
            var content = new byte[stream.Length];
            return content[..stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The bytes; null where there is no such file.</summary>
    public static async Task<byte[]?> ReadAsync(string path, long maxSize, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await using var stream = Open(path, maxSize, FileOptions.Asynchronous);
            var content = new byte[stream.Length];
            return content[..await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false)];
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static FileStream Open(string path, long maxSize, FileOptions options)
    {
        if (Directory.Exists(path)) throw new IOException($"'{path}' is a folder, and a registry is a file.");

        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, options);
        var problem = !stream.CanSeek ? "is no regular file"
            : stream.Length > Math.Min(maxSize, Array.MaxLength) ? $"is larger than {maxSize} bytes, the limit that {nameof(RegistryOptions)}.{nameof(RegistryOptions.MaxFileSize)} sets"
            : null;
        if (problem is null) return stream;

        stream.Dispose();
        throw new IOException($"'{path}' {problem}.");
    }
}
