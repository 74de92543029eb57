using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cortex.RegistryKit.Cli.Checking;

namespace Cortex.RegistryKit.Cli.Output.Sarif;

/// <summary>Findings as results in a SARIF log.</summary>
internal sealed class SarifResults(Utf8JsonWriter json)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>Writes a result.</summary>
    /// <param name="located">The finding.</param>
    /// <param name="state">Whether it is new, or the baseline has it; null where there is no baseline.</param>
    /// <param name="reason">Why the file accepts it, or null.</param>
    public void Write(LocatedFinding located, string? state, string? reason = null)
    {
        json.WriteStartObject();
        SarifTool.WriteReference(json, located.Finding.Rule, "rule");
        json.WriteString("level", SarifTool.Level(located.Finding.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", located.Finding.Message);
        json.WriteEndObject();
        SarifLocations.Write(json, located.Path, located);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("registrykitFinding/v1", Fingerprint(located));
        json.WriteEndObject();
        if (state is not null) json.WriteString("baselineState", state);
        if (reason is not null) WriteSuppression(reason);
        json.WriteEndObject();
    }

    private void WriteSuppression(string reason)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        json.WriteString("status", "accepted");
        json.WriteString("justification", reason);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // Lines and columns are not in it, so that it stays the same when other parts of the file grow or shrink.
    private string Fingerprint(LocatedFinding located)
    {
        var text = $"{SarifLocations.Uri(located.Path, out _)}\n{located.Finding.Rule.Id}\n{located.Finding.Gist}";
        var count = seen[text] = seen.GetValueOrDefault(text) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}\n{count}")));
    }
}
