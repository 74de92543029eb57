using System.Globalization;
using System.Text;

namespace Cortex.RegistryKit.LanguageServer.Benchmarks;

/// <summary>The registry that is edited.</summary>
internal static class Inputs
{
    /// <summary>How many models it has.</summary>
    public const int Models = 1000;

    private const int Hosts = 20;

    private static readonly string[] Roles = ["chat", "orchestrator", "distill", "coder", "research"];

    /// <summary>A registry of hosts, models with hosts, and roles; each model is on a line of its own.</summary>
    public static string Registry()
    {
        var text = new StringBuilder("{\n  \"version\": 2,\n  \"hosts\": [\n");
        text.AppendJoin(",\n", Enumerable.Range(0, Hosts).Select(i => $$"""    { "id": "host-{{i}}", "label": "Host {{i}}", "api_url": "https://host-{{i}}.example.com/v1", "host_type": "openai", "api_key": "${env:HOST_{{i}}_KEY}" }"""));
        text.Append("\n  ],\n  \"models\": [\n");
        text.AppendJoin(",\n", Enumerable.Range(0, Models).Select(i => $$"""    { "id": "model-{{i}}", "type": "local_openai", "label": "Modell Nr. {{i}} é 東 🚀", "model_name": "gemma3:{{i}}b", "host_id": "host-{{i % Hosts}}", "context_k": 128, "tags": ["chat", "coder"] }"""));
        text.Append("\n  ],\n  \"roles\": {\n");
        text.AppendJoin(",\n", Roles.Select((role, i) => string.Create(CultureInfo.InvariantCulture, $$"""    "{{role}}": { "primary": "model-{{i}}", "backup_1": "model-{{i + 100}}" }""")));
        return text.Append("\n  }\n}\n").ToString();
    }
}
