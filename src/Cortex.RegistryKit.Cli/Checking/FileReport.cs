namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>What is to be said of a file.</summary>
/// <param name="Path">The file, as whoever asked knows it.</param>
/// <param name="Schema">The id of the schema that it was held against; null where it was not.</param>
/// <param name="Findings">The findings, in the order of the text.</param>
internal sealed record FileReport(string Path, string? Schema, IReadOnlyList<LocatedFinding> Findings)
{
    /// <summary>Why the file could not be checked, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>What is wrong with the schema that the file names, or null.</summary>
    public FileReport? OfSchema { get; init; }

    public static FileReport NotChecked(string path, string problem) => new(path, null, []) { Problem = problem };
}
