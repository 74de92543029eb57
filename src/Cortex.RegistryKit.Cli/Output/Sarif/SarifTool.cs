using System.Text.Json;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Output.Sarif;

/// <summary>The tool and its rules in a SARIF log.</summary>
internal static class SarifTool
{
    private static readonly IReadOnlyList<Rule> Rules = RuleCatalogue.All;

    public static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "registrykit");
        json.WriteString("version", ToolVersion.Text);
        json.WriteString("informationUri", "https://github.com/cortex-registrykit/registrykit");
        json.WriteStartArray("rules");
        foreach (var rule in Rules) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes the members that say which rule is meant.</summary>
    public static void WriteReference(Utf8JsonWriter json, Rule rule, string prefix = "")
    {
        json.WriteString(prefix.Length == 0 ? "id" : prefix + "Id", rule.Id);
        json.WriteNumber(prefix.Length == 0 ? "index" : prefix + "Index", Rules.ToList().IndexOf(rule));
    }

    private static void WriteRule(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteStartObject("shortDescription");
        json.WriteString("text", rule.Title + ".");
        json.WriteEndObject();
        json.WriteString("helpUri", rule.HelpUrl);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
