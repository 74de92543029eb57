using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>What is to be said of a file.</summary>
/// <param name="Path">The file, as whoever asked knows it.</param>
/// <param name="Schema">The id of the schema that it was held against; null where it was not, or nobody asks.</param>
/// <param name="Findings">The findings, in the order of the text.</param>
internal sealed record FileReport(string Path, string? Schema, IReadOnlyList<LocatedFinding> Findings)
{
    /// <summary>The findings that the file itself accepts.</summary>
    public IReadOnlyList<AcceptedReport> Accepted { get; init; } = [];

    /// <summary>The findings that the baseline has; null where there is no baseline.</summary>
    public IReadOnlyList<LocatedFinding>? Known { get; init; }

    /// <summary>What was mended in the file, or would be; null where nothing was to be.</summary>
    public MendReport? Mend { get; init; }

    /// <summary>Why the file could not be checked, or mended, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>What is wrong with the schema that the file names, or null.</summary>
    public FileReport? OfSchema { get; init; }

    /// <summary>Whether it was held against a schema, even where something else could not be done then.</summary>
    public bool IsChecked => Problem is null || Schema is not null;

    /// <summary>The same without what is less severe, which is neither shown nor counted.</summary>
    public FileReport AtLeast(Severity least) => least == Severity.Information ? this : this with
    {
        Findings = [.. Findings.Where(located => located.Finding.Severity >= least)],
        Accepted = [.. Accepted.Where(accepted => accepted.Located.Finding.Severity >= least)],
        Known = Known is null ? null : [.. Known.Where(located => located.Finding.Severity >= least)],
    };

    public static FileReport NotChecked(string path, string problem) => new(path, null, []) { Problem = problem };
}
