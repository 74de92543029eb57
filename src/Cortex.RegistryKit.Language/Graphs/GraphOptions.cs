namespace Cortex.RegistryKit.Language.Graphs;

/// <summary>How much of a registry its picture shows.</summary>
public sealed record GraphOptions
{
    /// <summary>All chains, and what they reach.</summary>
    public static GraphOptions Default { get; } = new();

    /// <summary>Whether entries are shown that no chain reaches. Without chains all entries are.</summary>
    public bool ShowsAll { get; init; }

    /// <summary>The ids of the chains to show, with what they reach and nothing else; empty for all.</summary>
    public IReadOnlyCollection<string> Chains { get; init; } = [];
}
