using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>Findings as commands of a GitHub workflow, which shows them beside the lines that they are about.</summary>
internal sealed class GitHubReportWriter(Terminal terminal) : IReportWriter
{
    public void Write(FileReport report)
    {
        terminal.Progress.Clear();
        if (report.Mend is not null) MendLines.Write(terminal, report.Path, report.Mend, terminal.Error);
        foreach (var located in report.Findings) terminal.Out.WriteLine(Line(located));
        if (report.Problem is not null) WriteProblem(report.Problem);
    }

    public void WriteProblem(string message)
    {
        terminal.Out.WriteLine($"::error title=registrykit::{Escape(message)}");
        terminal.Problem(message);
    }

    public void Finish(Totals totals, bool isComplete)
    {
        terminal.Flush();
        terminal.Error.WriteLine(Summary.Of(totals, isComplete));
    }

    private static string Line(LocatedFinding located)
    {
        var command = located.Finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };

        // GitHub takes columns for what stands in one line alone, and shows what stands in several below the last one.
        var (start, end) = (located.Start, located.End);
        var range = start.Line == end.Line ? $"line={start.Line + 1},endLine={end.Line + 1},col={start.Column + 1},endColumn={end.Column + 1}" : $"line={start.Line + 1},col={start.Column + 1}";
        return $"::{command} file={Property(RelativePath.Of(located.Path))},{range},title={located.Finding.Rule.Id}::{Escape(located.Finding.Message)}";
    }

    private static string Property(string text) => Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    // Printable leaves no line break that would have to become %0A or %0D.
    private static string Escape(string text) => Printable.Of(text).Replace("%", "%25", StringComparison.Ordinal);
}
