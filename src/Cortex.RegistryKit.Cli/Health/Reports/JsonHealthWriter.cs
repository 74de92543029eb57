using System.Text.Json;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Health.Reports;

/// <summary>One JSON document, written user by user, so that a large home does not pile up in memory.</summary>
internal sealed class JsonHealthWriter : IHealthWriter
{
    private readonly Terminal terminal;
    private readonly Severity least;
    private readonly Utf8JsonWriter json;

    /// <param name="terminal">Where it goes.</param>
    /// <param name="least">The least severity to show.</param>
    /// <param name="isDryRun">Whether nothing is mended.</param>
    public JsonHealthWriter(Terminal terminal, Severity least, bool isDryRun)
    {
        this.terminal = terminal;
        this.least = least;
        json = JsonFindings.Open(terminal.OutStream);
        json.WriteStartObject();
        json.WriteBoolean("dryRun", isDryRun);
        json.WriteStartArray("users");
    }

    public void Write(UserReport report)
    {
        terminal.Progress.Clear();
        json.WriteStartObject();
        json.WriteString("user", report.Name);
        json.WriteString("path", report.Path);
        json.WriteString("state", NameOf(report.State));
        json.WriteString("copy", report.Copy);
        json.WriteStartArray("mended");
        foreach (var mended in report.Mended) Write(mended);
        json.WriteEndArray();
        json.WriteStartArray("ailments");
        foreach (var ailment in report.Ailments.Where(ailment => ailment.Severity >= least)) Write(ailment);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    public void Finish(HealthTotals totals, bool isComplete)
    {
        terminal.Flush();
        json.WriteEndArray();
        json.WriteStartObject("counts");
        json.WriteNumber("users", totals.Users);
        foreach (var state in Enum.GetValues<UserState>()) json.WriteNumber(NameOf(state), totals[state]);
        json.WriteEndObject();
        json.WriteBoolean("complete", isComplete);
        json.WriteEndObject();
        json.Flush();
        terminal.OutStream.Write("\n"u8);
        json.Dispose();
    }

    private void Write(MendedAilment mended)
    {
        json.WriteStartObject();
        json.WriteString("code", mended.Code);
        json.WriteString("path", mended.Path);
        json.WriteString("mend", mended.Mend);
        json.WriteEndObject();
    }

    private void Write(Ailment ailment)
    {
        json.WriteStartObject();
        json.WriteString("check", ailment.Check);
        json.WriteString("code", ailment.Code);
        json.WriteString("severity", ailment.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", ailment.Message);
        json.WriteString("path", ailment.Path);
        if (ailment.Finding is { } located)
        {
            json.WriteNumber("line", located.Start.Line + 1);
            json.WriteNumber("column", located.Start.Column + 1);
        }

        json.WriteString("mend", ailment.Mend);
        json.WriteEndObject();
    }

    private static string NameOf(UserState state) => state.ToString().ToLowerInvariant();
}
