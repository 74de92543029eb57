using System.Text.Json.Nodes;
using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Types;

/// <summary>
/// The schema drives: properties, a slot, a provider with its list and a known value are added to its text, alone. Types, reader,
/// writer, validator, resolver and findings follow.
/// </summary>
public sealed class ChangedSchemaTests(ChangedSchemaTests.Changed changed) : IClassFixture<ChangedSchemaTests.Changed>
{
    private const string Registry = """
        {
          "version": 2,
          "providers": {"mistral": {"projects": [{"id": "p1", "name": "One"}]}},
          "hosts": [{"id": "office", "api_url": "https://llm.example.com", "host_type": "vllm", "region": "eu"}],
          "models": [
            {"id": "small", "type": "local_openai", "host_id": "office", "quantization": 4, "project_id": "p1"},
            {"id": "lost", "type": "local_openai"}
          ],
          "roles": {"chat": {"primary": "lost", "backup_1": "lost", "backup_4": null, "backup_5": "small"}}
        }
        """;

    private readonly Documents documents = changed.Documents;

    [Fact]
    public void New_properties_are_read() => Assert.Equal("eu 4 One p1 small vllm True", documents.Call<string>("Describe", Registry));

    [Fact]
    public void New_properties_are_written()
    {
        var written = JsonNode.Parse(documents.Rewrite(Registry)!)!;

        Assert.True(documents.ReadsAlike(Registry, written.ToJsonString()));
        Assert.Equal("eu", (string?)written["hosts"]![0]!["region"]);
        Assert.Equal(4, (int?)written["models"]![0]!["quantization"]);
        Assert.Equal("small", (string?)written["roles"]!["chat"]!["backup_5"]);
        Assert.Equal("One", (string?)written["providers"]!["mistral"]!["projects"]![0]!["name"]);
    }

    [Fact]
    public void New_properties_are_known() => Assert.DoesNotContain("RK1006", documents.Call<string>("Findings", Registry), StringComparison.Ordinal);

    [Fact]
    public void A_right_registry_is_valid_for_both_validators() => documents.Agree(true, Registry);

    [Theory]
    [InlineData("\"region\": \"eu\"", "\"region\": 1")]
    [InlineData("\"quantization\": 4", "\"quantization\": 17")]
    [InlineData("\"quantization\": 4", "\"quantization\": \"4\"")]
    [InlineData("\"backup_5\": \"small\"", "\"backup_5\": 5")]
    [InlineData("\"backup_5\": \"small\"", "\"backup_5\": \"smal\"")]
    [InlineData("\"name\": \"One\"", "\"name\": []")]
    [InlineData("\"project_id\": \"p1\"", "\"project_id\": \"p2\"")]
    public void A_wrong_one_is_wrong_for_both(string right, string wrong) => documents.Agree(false, Registry.Replace(right, wrong, StringComparison.Ordinal));

    [Fact]
    public void A_new_slot_resolves() => Assert.Equal("small", documents.Call<string>("Resolve", Registry, "chat"));

    [Fact]
    public void A_new_list_has_constants()
    {
        var emitted = new TestProject().Schema(Changed.Schema, metadata: ("RkEmit", "false")).Registry(Registry).Emit();

        Assert.Contains("P1 => new(Ids.P1)", emitted["Foreign.App.Projects.g.cs"], StringComparison.Ordinal);
    }

    public sealed class Changed : IDisposable
    {
        internal static string Schema { get; } = Change();

        internal Documents Documents { get; } = new(Schema, "ModelRegistry", more: """
                    internal static string Describe(string text)
                    {
                        var data = Load(text).Data;
                        var host = data.Hosts.Find(new HostId("office"))!;
                        var model = (LocalOpenAiModel)data.Models.Find(new ModelId("small"))!;
                        return $"{host.Region} {model.Quantization} {data.Providers.Mistral.Projects.Find(model.ProjectId!.Value)!.Name} {model.ProjectId} {data.Roles.Find(new RoleName("chat"))!.Backup5} {host.HostType} {host.HostType == HostType.Vllm}";
                    }

                    internal static string Resolve(string text, string role) => Load(text).Resolve(new RoleName(role)).Id.Value;

                    internal static string Findings(string text) => string.Join("\n", Load(text).Findings);
            """);

        public void Dispose() => Documents.Dispose();

        private static string Change()
        {
            var schema = JsonNode.Parse(Schemas.Models)!;
            var definitions = schema["definitions"]!;
            definitions["host"]!["properties"]!["region"] = JsonNode.Parse("""{"type": ["string", "null"]}""");
            definitions["host"]!["properties"]!["host_type"]!["anyOf"]![0]!["enum"]!.AsArray().Add("vllm");
            definitions["local_openai"]!["properties"]!["quantization"] = JsonNode.Parse("""{"type": ["integer", "null"], "minimum": 1, "maximum": 16}""");
            definitions["role"]!["properties"]!["backup_5"] = JsonNode.Parse("""{"$ref": "#/definitions/slot"}""");
            definitions["role"]!["x-rk-chain"]!["slots"]!.AsArray().Add("backup_5");
            definitions["project"] = JsonNode.Parse("""{"title": "Project", "type": "object", "required": ["id"], "properties": {"id": {"type": "string", "minLength": 1, "x-rk-id": "project"}, "name": {"type": "string"}}}""");
            definitions["model"]!["properties"]!["project_id"] = JsonNode.Parse("""{"type": ["string", "null"], "x-rk-ref": {"to": "project", "onDelete": "clear"}}""");
            schema["properties"]!["providers"]!["properties"]!["mistral"] = JsonNode.Parse("""{"title": "MistralProvider", "type": "object", "x-rk-backfill": {}, "properties": {"projects": {"type": "array", "x-rk-backfill": [], "items": {"$ref": "#/definitions/project"}}}}""");
            return schema.ToJsonString();
        }
    }
}
