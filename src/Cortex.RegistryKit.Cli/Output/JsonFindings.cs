using System.Text.Encodings.Web;
using System.Text.Json;
using Cortex.RegistryKit.Cli.Checking;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>Findings in JSON, the same in every document of ours.</summary>
internal static class JsonFindings
{
    public static Utf8JsonWriter Open(Stream stream) =>
        new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes a finding, and behind its own members those that are to be added.</summary>
    public static void Write(Utf8JsonWriter json, LocatedFinding located, params ReadOnlySpan<(string Name, string Text)> more)
    {
        var finding = located.Finding;
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", finding.Message);
        json.WriteString("path", located.Path);
        json.WriteNumber("line", located.Start.Line + 1);
        json.WriteNumber("column", located.Start.Column + 1);
        json.WriteNumber("endLine", located.End.Line + 1);
        json.WriteNumber("endColumn", located.End.Column + 1);
        json.WriteString("pointer", finding.Pointer);
        json.WriteString("suggestion", finding.Suggestion);
        json.WriteString("help", finding.Rule.HelpUrl);
        foreach (var (name, text) in more) json.WriteString(name, text);
        json.WriteEndObject();
    }
}
