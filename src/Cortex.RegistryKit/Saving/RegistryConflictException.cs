using Cortex.RegistryKit.Language.Comparison;

namespace Cortex.RegistryKit;

/// <summary>A registry was not saved: its file has changed after the snapshot was taken, and the two changes do not go together.</summary>
public sealed class RegistryConflictException : IOException
{
    internal RegistryConflictException(string path, IReadOnlyList<string> conflicts, RegistryComparison changes)
        : base(Describe(path, conflicts, changes))
    {
        Path = path;
        Conflicts = conflicts;
        Changes = changes;
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>Where the changes do not go together, and why, such as <c>host 'office': api_url (changed by both)</c>. Holds no value, so no secret.</summary>
    public IReadOnlyList<string> Conflicts { get; }

    /// <summary>What others have changed since the snapshot was taken.</summary>
    public RegistryComparison Changes { get; }

    private static string Describe(string path, IReadOnlyList<string> conflicts, RegistryComparison changes) =>
        $"'{path}' has changed since it was read: {string.Join("; ", conflicts)}. Load it again and repeat the change.{(changes.IsEmpty ? "" : $" Others changed: {changes}.")}";
}
