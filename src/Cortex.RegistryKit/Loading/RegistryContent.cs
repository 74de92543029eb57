namespace Cortex.RegistryKit;

/// <summary>Reads the bytes of a registry's file, within the limits that the options set.</summary>
internal static class RegistryContent
{
    /// <summary>The bytes; null where there is no such file.</summary>
    public static byte[]? Read(string path, RegistryLimits limits)
    {
        try
        {
            using var stream = Open(path, limits.MaxFileSize, FileOptions.None);
            var content = new byte[stream.Length];
            return Whole(path, content, stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false), limits);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The bytes; null where there is no such file.</summary>
    public static async Task<byte[]?> ReadAsync(string path, RegistryLimits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await using var stream = Open(path, limits.MaxFileSize, FileOptions.Asynchronous);
            var content = new byte[stream.Length];
            return Whole(path, content, await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false), limits);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static byte[] Whole(string path, byte[] content, int length, RegistryLimits limits)
    {
        // The file may have become shorter while it was read.
        if (length < content.Length) content = content[..length];
        return LimitCheck.ProblemOf(content, limits) is string problem ? throw new IOException($"{path}{problem}.") : content;
    }

    private static FileStream Open(string path, long maxSize, FileOptions options)
    {
        if (Directory.Exists(path)) throw new IOException($"'{path}' is a folder, and a registry is a file.");

        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, options);
        var problem = !stream.CanSeek ? "is no regular file"
            : stream.Length > Math.Min(maxSize, Array.MaxLength) ? $"is larger than {maxSize} bytes, the limit that {nameof(RegistryLimits)}.{nameof(RegistryLimits.MaxFileSize)} sets"
            : null;
        if (problem is null) return stream;

        stream.Dispose();
        throw new IOException($"'{path}' {problem}.");
    }
}
