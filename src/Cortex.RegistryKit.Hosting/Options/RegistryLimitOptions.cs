namespace Cortex.RegistryKit.Hosting;

/// <summary>How much of a file is taken in; see <see cref="RegistryLimits"/>.</summary>
public sealed class RegistryLimitOptions
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public long MaxFileSize { get; set; } = RegistryLimits.DefaultMaxFileSize;

    /// <summary>How deep lists and objects may stand in each other.</summary>
    public int MaxDepth { get; set; } = RegistryLimits.DefaultMaxDepth;

    /// <summary>How many elements a list, or members an object, may have.</summary>
    public int MaxEntries { get; set; } = RegistryLimits.DefaultMaxEntries;

    /// <summary>How long a text or a name may be, in bytes as it is spelled, without its quotes.</summary>
    public int MaxTextLength { get; set; } = RegistryLimits.DefaultMaxTextLength;

    internal void Check(OptionChecks checks)
    {
        const string Section = nameof(RegistryStoreOptions.Limits);
        checks.Within($"{Section}:{nameof(MaxFileSize)}", MaxFileSize, 1, long.MaxValue);
        checks.Within($"{Section}:{nameof(MaxDepth)}", MaxDepth, 1, RegistryLimits.DefaultMaxDepth);
        checks.Within($"{Section}:{nameof(MaxEntries)}", MaxEntries, 1, int.MaxValue);
        checks.Within($"{Section}:{nameof(MaxTextLength)}", MaxTextLength, 1, int.MaxValue);
    }

    internal RegistryLimits ToLimits() => new() { MaxFileSize = MaxFileSize, MaxDepth = MaxDepth, MaxEntries = MaxEntries, MaxTextLength = MaxTextLength };
}
