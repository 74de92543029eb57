using System.Globalization;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>Findings for people and builds, one a line. What is said about them goes to the standard error.</summary>
internal sealed class TextReportWriter(Terminal terminal, Severity least) : IReportWriter
{
    public void Write(FileReport report)
    {
        var shown = report.Findings.Where(located => located.Finding.Severity >= least).ToList();
        if (shown.Count > 0) terminal.Progress.Clear();
        foreach (var located in shown) terminal.Out.WriteLine(FindingLine.Of(located, terminal.Word(located.Finding.Severity)));
        if (shown.Count > 0 && terminal.OutIsTerminal) terminal.Flush();
        if (report.Problem is not null) WriteProblem(report.Problem);
    }

    public void WriteProblem(string message) => terminal.Problem(message);

    // Without a colon, so that nobody takes "1 error" for one.
    public void Finish(Totals totals, bool isComplete)
    {
        terminal.Flush();
        string[] counts = [.. new[] { Count(totals.Errors, "error"), Count(totals.Warnings, "warning"), Count(totals.Information, "information", "information") }.Where(text => text.Length > 0)];
        var findings = counts.Length == 0 ? "no findings" : string.Join(", ", counts);
        var cut = isComplete ? "" : ", then the check was cancelled";
        terminal.Error.WriteLine(totals.Files == 0 ? "no file was checked" : $"{findings} in {Count(totals.Files, "file")}{cut}");
    }

    private static string Count(int count, string one, string? many = null) =>
        count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
