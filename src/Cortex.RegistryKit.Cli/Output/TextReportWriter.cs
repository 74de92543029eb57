using Cortex.RegistryKit.Cli.Checking;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>Findings for people and builds, one a line. What is said about them goes to the standard error.</summary>
internal sealed class TextReportWriter(Terminal terminal) : IReportWriter
{
    public void Write(FileReport report)
    {
        if (report.Mend is not null) MendLines.Write(terminal, report.Path, report.Mend, terminal.Out);
        if (report.Findings.Count > 0) terminal.Progress.Clear();
        foreach (var located in report.Findings) terminal.Out.WriteLine(FindingLine.Of(located, terminal.Word(located.Finding.Severity)));
        if (report.Findings.Count > 0 && terminal.OutIsTerminal) terminal.Flush();
        if (report.Problem is not null) WriteProblem(report.Problem);
    }

    public void WriteProblem(string message) => terminal.Problem(message);

    public void Finish(Totals totals, bool isComplete)
    {
        terminal.Flush();
        terminal.Error.WriteLine(Summary.Of(totals, isComplete));
    }
}
