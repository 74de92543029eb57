using Cortex.RegistryKit.Cli.Checking;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>What was mended, one a line; a dry run shows the change itself as well.</summary>
internal static class MendLines
{
    /// <param name="terminal">Where notes go.</param>
    /// <param name="path">The file.</param>
    /// <param name="report">What was mended.</param>
    /// <param name="writer">Where the lines go.</param>
    public static void Write(Terminal terminal, string path, MendReport report, TextWriter writer)
    {
        terminal.Flush();
        if (report.Diff is not null) writer.Write(report.Diff);
        foreach (var located in report.Mended) writer.WriteLine($"{Printable.Of(path)}({located.Start}): {Line(located, report)}");
        foreach (var note in report.Notes) terminal.Note(note);
    }

    /// <summary>What was done about a finding, or would be.</summary>
    public static string Line(LocatedFinding located, MendReport report) =>
        $"{(report.IsDryRun ? "would mend" : "mended")} {located.Finding.Rule.Id}: {Printable.Of(located.Finding.Fix!.Title)}";
}
