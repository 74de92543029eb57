using System.Text.Json;
using Cortex.RegistryKit.Cli.Checking;

namespace Cortex.RegistryKit.Cli.Output.Sarif;

/// <summary>A SARIF 2.1.0 log, written as the reports come: the tool with its rules, the results, and how the run went.</summary>
internal sealed class SarifReportWriter : IReportWriter
{
    private readonly Terminal terminal;
    private readonly Utf8JsonWriter json;
    private readonly SarifResults results;
    private readonly List<SarifNotification> notifications = [];

    public SarifReportWriter(Terminal terminal)
    {
        this.terminal = terminal;
        json = JsonFindings.Open(terminal.OutStream);
        results = new SarifResults(json);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        SarifTool.Write(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        SarifLocations.WriteRoots(json);
        json.WriteStartArray("results");
    }

    public void Write(FileReport report)
    {
        terminal.Progress.Clear();
        var state = report.Known is null ? null : "new";
        foreach (var located in report.Findings) results.Write(located, state);
        foreach (var located in report.Known ?? []) results.Write(located, "unchanged");
        foreach (var accepted in report.Accepted) results.Write(accepted.Located, state, accepted.Reason);
        if (report.Problem is not null) AddProblem(report.Path, report.Problem);
        if (report.Mend is not null) AddMended(report.Mend);
        json.Flush();
    }

    public void WriteProblem(string message) => AddProblem(null, message);

    public void Finish(Totals totals, bool isComplete)
    {
        terminal.Flush();
        json.WriteEndArray();
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", isComplete && totals.Problems == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var notification in notifications) notification.Write(json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        terminal.OutStream.Write("\n"u8);
        json.Dispose();
    }

    // Whoever looks at a pipeline's log sees no SARIF.
    private void AddProblem(string? path, string message)
    {
        notifications.Add(new SarifNotification("error", message, path, null));
        terminal.Problem(message);
    }

    private void AddMended(MendReport mend)
    {
        notifications.AddRange(mend.Mended.Select(located => new SarifNotification("note", MendLines.Line(located, mend), located.Path, located)));
        if (!string.IsNullOrEmpty(mend.Diff)) terminal.Error.Write(mend.Diff);
        foreach (var note in mend.Notes) terminal.Note(note);
    }
}
