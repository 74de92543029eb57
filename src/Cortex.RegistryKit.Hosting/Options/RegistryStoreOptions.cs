namespace Cortex.RegistryKit.Hosting;

/// <summary>How an application reads, follows and saves registries.</summary>
public abstract class RegistryStoreOptions
{
    /// <summary>How long lies between two looks at a file: half a second by default, from a millisecond to about 49 days.</summary>
    public TimeSpan FollowInterval { get; set; } = FollowOptions.DefaultInterval;

    /// <summary>How long a save waits for others that write the same file: 30 seconds by default.</summary>
    public TimeSpan LockPatience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether a save that is based on an older version of the file is brought together with what others have changed since, where the changes do not touch.</summary>
    public bool MergesSaves { get; set; } = true;

    /// <summary>How much of a file is taken in.</summary>
    public RegistryLimitOptions Limits { get; } = new();

    /// <summary>The section of the application's configuration that the schema's settings (such as <c>LOCAL_API_URL</c>) stand in; null is its root, where environment variables stand.</summary>
    public string? SettingsSection { get; set; }

    /// <summary>Ids that code asks for, and that stand in no file and no schema, by their kind such as <c>role</c>.</summary>
    public IDictionary<string, IList<string>> DefinedIds { get; } = new Dictionary<string, IList<string>>(StringComparer.Ordinal);

    /// <summary>Says what is wrong with the options.</summary>
    internal virtual void Check(OptionChecks checks)
    {
        checks.Within(nameof(FollowInterval), FollowInterval, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(uint.MaxValue - 1));
        checks.Within(nameof(LockPatience), LockPatience, TimeSpan.Zero, TimeSpan.FromMilliseconds(int.MaxValue));
        foreach (var (kind, ids) in DefinedIds) checks.Names($"{nameof(DefinedIds)}:{kind}", ids);
        Limits.Check(checks);
    }

    /// <summary>The ids of all kinds that code asks for.</summary>
    internal virtual IReadOnlyDictionary<string, IReadOnlyCollection<string>> AllDefinedIds() =>
        DefinedIds.ToDictionary(kind => kind.Key, IReadOnlyCollection<string> (kind) => [.. kind.Value], StringComparer.Ordinal);
}
