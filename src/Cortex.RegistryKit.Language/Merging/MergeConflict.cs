namespace Cortex.RegistryKit.Language.Merging;

/// <summary>A place at which two changes of a registry do not go together. Names the place, never a value: this may be a secret.</summary>
public sealed class MergeConflict
{
    internal MergeConflict(string place, string reason)
    {
        Place = place;
        Reason = reason;
    }

    /// <summary>The place, such as <c>host 'office': api_url</c>.</summary>
    public string Place { get; }

    /// <summary>Why the changes do not go together there, such as <c>changed by both</c>.</summary>
    public string Reason { get; }

    /// <summary>The place and the reason.</summary>
    public override string ToString() => $"{Place} ({Reason})";
}
