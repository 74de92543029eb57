namespace Cortex.RegistryKit;

/// <summary>Reads an answer up to a size.</summary>
internal static class LimitedContent
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>The whole answer.</summary>
    /// <exception cref="HostException">It is larger than allowed.</exception>
    public static async Task<byte[]> ReadAsync(HttpContent content, int maxSize, string origin, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxSize) throw TooLarge(maxSize, origin);

        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var read = 0;
            var buffer = new byte[Math.Min(FirstBuffer, maxSize)];
            while (true)
            {
                // Where the buffer is as large as may be, one more byte is one too many.
                if (read == buffer.Length && buffer.Length < maxSize) Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, maxSize));
                var isFull = read == buffer.Length;
                var count = await stream.ReadAsync(isFull ? new byte[1] : buffer.AsMemory(read), cancellationToken).ConfigureAwait(false);
                if (count == 0) return buffer[..read];
                if (isFull) throw TooLarge(maxSize, origin);
                read += count;
            }
        }
    }

    private static HostException TooLarge(int maxSize, string origin) =>
        new(HostFailure.TooLarge, $"The answer of {origin} is larger than {maxSize} bytes.");
}
