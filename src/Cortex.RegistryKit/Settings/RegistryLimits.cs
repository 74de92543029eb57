using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit;

/// <summary>How much of a file is taken in. What goes beyond is refused whole, with the place and the limit, before any object is made of it.</summary>
public sealed record RegistryLimits
{
    /// <summary>How large a file may be by default, in bytes: 64 MiB.</summary>
    public const long DefaultMaxFileSize = 64L * 1024 * 1024;

    /// <summary>How deep lists and objects may stand in each other by default, and at most: 512.</summary>
    public const int DefaultMaxDepth = JsonTree.MaxDepth;

    /// <summary>How many entries a list or an object may have by default: a million.</summary>
    public const int DefaultMaxEntries = 1_000_000;

    /// <summary>How long a text may be by default, in bytes: 1 MiB.</summary>
    public const int DefaultMaxTextLength = 1024 * 1024;

    /// <summary>The limits that hold where none are given.</summary>
    public static RegistryLimits Default { get; } = new();

    /// <summary>The largest file that is read, in bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive.</exception>
    public long MaxFileSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = DefaultMaxFileSize;

    /// <summary>How deep lists and objects may stand in each other.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The depth is not positive, or more than <see cref="DefaultMaxDepth"/>.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DefaultMaxDepth);
            field = value;
        }
    } = DefaultMaxDepth;

    /// <summary>How many elements a list, or members an object, may have.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxEntries
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = DefaultMaxEntries;

    /// <summary>How long a text or a name may be, in bytes as it is spelled, without its quotes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public int MaxTextLength
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = DefaultMaxTextLength;
}
