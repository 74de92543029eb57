using System.Text.Json;
using Cortex.RegistryKit.Cli.Checking;

namespace Cortex.RegistryKit.Cli.Output.Sarif;

/// <summary>What a SARIF log says of the run itself.</summary>
/// <param name="Level">How much it matters.</param>
/// <param name="Message">What happened.</param>
/// <param name="Path">The file that it is about, or null.</param>
/// <param name="Located">The finding that it is about, or null.</param>
internal sealed record SarifNotification(string Level, string Message, string? Path, LocatedFinding? Located)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("level", Level);
        json.WriteStartObject("message");
        json.WriteString("text", Message);
        json.WriteEndObject();
        if (Path is not null) SarifLocations.Write(json, Path, Located);
        if (Located is not null)
        {
            json.WriteStartObject("associatedRule");
            SarifTool.WriteReference(json, Located.Finding.Rule);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
