namespace Cortex.RegistryKit;

/// <summary>The limits within which hosts are asked.</summary>
public sealed class HostClientOptions
{
    /// <summary>How long an answer may take by default: 10 seconds.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(10);

    /// <summary>How large an answer may be by default, in bytes: 4 MiB.</summary>
    public const int DefaultMaxAnswerSize = 4 * 1024 * 1024;

    /// <summary>How long a host has for its whole answer, the connection included. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> leaves it to the <see cref="HttpClient"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive, or longer than a timer can run (about 24 days).</exception>
    public TimeSpan Timeout
    {
        get;
        init
        {
            if (value != System.Threading.Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromMilliseconds(int.MaxValue));
            }

            field = value;
        }
    } = DefaultTimeout;

    /// <summary>The largest answer that is read, in bytes, as it is after decompression.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive.</exception>
    public int MaxAnswerSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = DefaultMaxAnswerSize;

    /// <summary>
    /// Whether link-local addresses (169.254.0.0/16, fe80::/10) and those at which clouds hand out a machine's credentials may be asked.
    /// They may not by default, because the urls of hosts are often written by users, and the answers come from the server's own network.
    /// </summary>
    public bool AllowLinkLocal { get; init; }
}
