namespace Cortex.RegistryKit;

/// <summary>How files are followed.</summary>
public sealed class FollowOptions
{
    /// <summary>How long lies between two looks at a file by default: half a second.</summary>
    public static readonly TimeSpan DefaultInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// How long lies between two looks at a file, which cost microseconds where nothing changed. A change is taken over when two looks in a row
    /// find the file the same, so that one that is still being written is left alone.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is shorter than a millisecond, or longer than a timer can run (about 49 days).</exception>
    public TimeSpan Interval
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.FromMilliseconds(1));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromMilliseconds(uint.MaxValue - 1));
            field = value;
        }
    } = DefaultInterval;

    /// <summary>How many users' registries of a home are kept in memory and followed; beyond that, those that nobody asked for longest go.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxUsers
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 10_000;

    /// <summary>After how long a user's registry goes from memory that nobody asked for: ten minutes by default. It is loaded again when it is needed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public TimeSpan IdleTime
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromMinutes(10);
}
