namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>What fixes did to a file, or would do.</summary>
/// <param name="Mended">The findings that are mended, with the lines and columns that they had.</param>
/// <param name="Diff">The change as a unified diff without any secret; null where it was made.</param>
internal sealed record MendReport(IReadOnlyList<LocatedFinding> Mended, string? Diff)
{
    /// <summary>Whether the file is as it was.</summary>
    public bool IsDryRun => Diff is not null;

    /// <summary>What is good to know of it: where keys went, and which could not go.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
