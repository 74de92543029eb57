using System.Text.Json;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Resolving;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>A resolution as a JSON document.</summary>
internal static class ResolutionJson
{
    public static void Write(Terminal terminal, ResolvedView view, EquatableList<Candidate>? candidates, IEnumerable<LocatedFinding> findings)
    {
        using (var json = JsonFindings.Open(terminal.OutStream))
        {
            json.WriteStartObject();
            WriteView(json, view);
            if (candidates is { } tried) WriteCandidates(json, tried);
            json.WriteStartArray("findings");
            foreach (var finding in findings) JsonFindings.Write(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        terminal.OutStream.Write("\n"u8);
    }

    private static void WriteView(Utf8JsonWriter json, ResolvedView view)
    {
        var model = view.Model;
        json.WriteString("role", view.Role);
        json.WriteString("source", view.Source);
        json.WriteString("model", model.Id.Value);
        json.WriteString("type", model.Type);
        json.WriteString("modelName", model.ModelName);
        json.WriteString("label", model.Label);
        if (model.ContextK is > 0 and int context) json.WriteNumber("contextK", context);
        else json.WriteNull("contextK");
        json.WriteStartArray("tags");
        foreach (var tag in model.Tags) json.WriteStringValue(tag);
        json.WriteEndArray();
        json.WriteString("url", view.Url);
        json.WriteString("hostType", view.HostType);
        json.WriteString("key", view.Key is null ? null : view.Key.IsSet ? "set" : "none");
        json.WriteString("keyFrom", view.Key?.From);
    }

    private static void WriteCandidates(Utf8JsonWriter json, EquatableList<Candidate> candidates)
    {
        json.WriteStartArray("candidates");
        foreach (var candidate in candidates)
        {
            json.WriteStartObject();
            json.WriteString("where", candidate.Source);
            json.WriteString("id", candidate.Id);
            json.WriteString("outcome", Outcomes.Of(candidate.Outcome));
            json.WriteString("reason", candidate.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
