using System.Text.Json;
using Cortex.RegistryKit.Cli.Checking;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>One JSON document, written as the reports come: findings first, then the files, the problems and the counts.</summary>
internal sealed class JsonReportWriter : IReportWriter
{
    private readonly Terminal terminal;
    private readonly Utf8JsonWriter json;
    private readonly List<(string Path, string? Schema, int Findings)> files = [];
    private readonly List<(string? Path, string Message)> problems = [];
    private readonly List<FileReport> besides = [];

    public JsonReportWriter(Terminal terminal)
    {
        this.terminal = terminal;
        json = JsonFindings.Open(terminal.OutStream);
        json.WriteStartObject();
        json.WriteStartArray("findings");
    }

    public void Write(FileReport report)
    {
        terminal.Progress.Clear();
        foreach (var located in report.Findings) JsonFindings.Write(json, located);
        if (report.IsChecked) files.Add((report.Path, report.Schema, report.Findings.Count));
        if (report.Problem is not null) AddProblem(report.Path, report.Problem);
        if (report.Accepted.Count > 0 || report.Known is not null || report.Mend is not null) besides.Add(report with { Findings = [], OfSchema = null });
        foreach (var note in report.Mend?.Notes ?? []) terminal.Note(note);
        json.Flush();
    }

    public void WriteProblem(string message) => AddProblem(null, message);

    public void Finish(Totals totals, bool isComplete)
    {
        terminal.Flush();
        json.WriteEndArray();
        JsonBesides.Write(json, besides);
        WriteFiles();
        WriteProblems();
        json.WriteStartObject("counts");
        json.WriteNumber("files", totals.Files);
        json.WriteNumber("errors", totals.Errors);
        json.WriteNumber("warnings", totals.Warnings);
        json.WriteNumber("information", totals.Information);
        json.WriteNumber("problems", totals.Problems);
        json.WriteEndObject();
        json.WriteBoolean("complete", isComplete);
        json.WriteEndObject();
        json.Flush();
        terminal.OutStream.Write("\n"u8);
        json.Dispose();
    }

    // A problem, and where a key has gone, is said aloud as well: whoever looks at a pipeline's log sees no JSON.
    private void AddProblem(string? path, string message)
    {
        problems.Add((path, message));
        terminal.Problem(message);
    }

    private void WriteFiles()
    {
        json.WriteStartArray("files");
        foreach (var (path, schema, findings) in files)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("schema", schema);
            json.WriteNumber("findings", findings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteProblems()
    {
        json.WriteStartArray("problems");
        foreach (var (path, message) in problems)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("message", message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
