using System.Text.Json;
using Cortex.RegistryKit.Cli.Checking;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>What a JSON document says beside the findings: what was mended, what a baseline has, and what files accept.</summary>
internal static class JsonBesides
{
    public static void Write(Utf8JsonWriter json, List<FileReport> reports)
    {
        if (reports.Any(report => report.Mend is not null)) WriteMended(json, reports);
        if (reports.Any(report => report.Known is not null)) WriteAll(json, "known", reports, report => report.Known ?? [], (json, located) => JsonFindings.Write(json, located));
        WriteAll(json, "accepted", reports, report => report.Accepted, (json, accepted) => JsonFindings.Write(json, accepted.Located, ("reason", accepted.Reason)));
    }

    private static void WriteMended(Utf8JsonWriter json, List<FileReport> reports)
    {
        WriteAll(json, "mended", reports, report => report.Mend?.Mended ?? [], (json, located) => JsonFindings.Write(json, located, ("fix", located.Finding.Fix!.Title)));
        json.WriteStartArray("diffs");
        foreach (var report in reports.Where(report => report.Mend is { Diff: not null }))
        {
            json.WriteStartObject();
            json.WriteString("path", report.Path);
            json.WriteString("diff", report.Mend!.Diff);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, List<FileReport> reports, Func<FileReport, IReadOnlyList<T>> of, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in reports.SelectMany(of)) write(json, item);
        json.WriteEndArray();
    }
}
