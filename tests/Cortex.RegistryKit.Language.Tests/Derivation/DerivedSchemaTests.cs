using System.Text;
using System.Text.Json;
using Cortex.RegistryKit.Language.Derivation;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Derivation;

public class DerivedSchemaTests
{
    private const string Registry = """
        {
          "version": 2,
          "hosts": [{"id": "office", "label": "Office server"}, {"id": "office", "label": "again"}, {"label": "no id"}],
          "models": [{"id": "m", "type": "local_openai", "host_id": "office"}, {"id": "claude_cli", "type": "claude_cli"}],
          "roles": {"chat": {"primary": "m"}, "re/viewer~": {"primary": "m"}}
        }
        """;

    [Fact]
    public void It_is_a_sound_schema_that_says_where_it_comes_from()
    {
        var derived = RegistrySchema.Parse(Utf8Text.FromBytes(Derive(Registry)));

        Assert.Empty(derived.Findings);
        Assert.Equal(("urn:registrykit:model_registry.v2:derived", "urn:registrykit:model_registry.v2"), (derived.Id, derived.DerivedFrom));
        Assert.Equal(Schemas.V2.Kinds.Select(kind => kind.Name), derived.Kinds.Select(kind => kind.Name));
    }

    [Fact]
    public void Built_in_entities_come_first_then_the_entries_each_once()
    {
        var slot = Json(Registry).GetProperty("definitions").GetProperty("slot");

        Assert.Equal(["claude_cli", "gemini_cli", "gemini_api", "m", "", null], Texts(slot.GetProperty("enum")));
        Assert.Equal(slot.GetProperty("enum").GetArrayLength(), slot.GetProperty("enumDescriptions").GetArrayLength());
    }

    [Fact]
    public void An_id_is_described_by_its_label_and_its_type()
    {
        var model = Json(Registry).GetProperty("definitions").GetProperty("model").GetProperty("properties");

        Assert.Equal(["office", "", null], Texts(model.GetProperty("host_id").GetProperty("enum")));
        Assert.Equal("Office server", model.GetProperty("host_id").GetProperty("enumDescriptions")[0].GetString());
    }

    [Fact]
    public void What_stands_in_for_a_missing_section_counts() =>
        Assert.Equal(["cli", "", null], Texts(Json("""{"version": 2}""").GetProperty("definitions").GetProperty("model").GetProperty("properties").GetProperty("credential_id").GetProperty("enum")));

    [Fact]
    public void The_keys_of_a_map_are_offered_whatever_signs_are_in_them()
    {
        var roles = Json(Registry).GetProperty("properties").GetProperty("roles").GetProperty("properties");

        Assert.Equal(["chat", "orchestrator", "distill", "coder", "research", "re/viewer~"], roles.EnumerateObject().Select(role => role.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"version\": 2, \"hosts\": 7, \"roles\": [")]
    public void A_registry_that_is_none_has_the_built_in_ids(string registry) =>
        Assert.Equal(["claude_cli", "gemini_cli", "gemini_api", "", null], Texts(Json(registry).GetProperty("definitions").GetProperty("slot").GetProperty("enum")));

    [Fact]
    public void The_same_registry_gives_the_same_bytes_from_a_derived_schema_too()
    {
        var derived = RegistrySchema.Parse(Utf8Text.FromBytes(Derive("""{"version": 2, "models": [{"id": "old", "type": "claude_cli"}]}""")));

        Assert.Equal(Derive(Registry), Derive(Registry));
        Assert.Equal(Derive(Registry), DerivedSchema.Of(JsonTree.Parse(Utf8Text.FromString(Registry)), derived));
    }

    [Theory]
    [InlineData("derived.json", "./derived.json")]
    [InlineData("", "urn:registrykit:model_registry.v2:derived")]
    public void A_file_that_names_a_derived_schema_is_held_against_the_one_that_it_was_derived_from(string path, string name)
    {
        var derived = RegistrySchema.Parse(Utf8Text.FromBytes(Derive(Registry)));
        var set = new SchemaSet([new(path, derived), new("model_registry.v2.schema.json", Schemas.V2)]);
        var registry = JsonTree.Parse(Utf8Text.FromString("{\"$schema\": \"" + name + "\"}"));

        Assert.Same(Schemas.V2, set.Find(registry, "model_registry.json", name: null, out _));
    }

    private static byte[] Derive(string registry) => DerivedSchema.Of(JsonTree.Parse(Utf8Text.FromString(registry)), Schemas.V2);

    private static JsonElement Json(string registry) => JsonDocument.Parse(Encoding.UTF8.GetString(Derive(registry))).RootElement;

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString());
}
