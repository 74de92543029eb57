using System.Text.Json;
using Cortex.RegistryKit.Generators.Tests.Support;

namespace Cortex.RegistryKit.Generators.Tests.Constants;

/// <summary>Which constant an entry of a registry gets.</summary>
public sealed class ConstantNameTests
{
    [Theory]
    [InlineData("gemma-local", "GemmaLocal")]
    [InlineData("gemma_local.v2", "GemmaLocalV2")]
    [InlineData("gpt4o", "Gpt4o")]
    [InlineData("7b", "_7b")]
    [InlineData("größe", "Größe")]
    [InlineData("東京", "東京")]
    [InlineData("🚀", "_")]
    [InlineData("🚀rocket", "Rocket")]
    [InlineData("class", "Class")]
    [InlineData("a b\tc", "ABC")]
    [InlineData("ids", "Ids_ids")]
    [InlineData("models", "Models_models")]
    [InlineData("equals", "Equals_equals")]
    [InlineData("to-string", "ToString_to_002dstring")]
    [InlineData("get type", "GetType_get_0020type")]
    [InlineData("reference_equals", "ReferenceEquals_reference_005fequals")]
    [InlineData("memberwise-clone", "MemberwiseClone_memberwise_002dclone")]
    public void An_id_gives_the_name(string id, string expected) => Assert.Equal(expected, Names((id, null)).Single().Value);

    [Theory]
    [InlineData("3fa9c1d2", "Llama 3", "Llama3")]
    [InlineData("3fa9c1d2", "7 dwarfs", "_7Dwarfs")]
    [InlineData("3fa9c1d2", "", "_3fa9c1d2")]
    [InlineData("3fa9c1d2", "???", "_3fa9c1d2")]
    [InlineData("deadbeef", null, "Deadbeef")]
    [InlineData("3fa9c1d2e", "Llama 3", "_3fa9c1d2e")]
    [InlineData("3FA9C1D2", "Llama 3", "_3FA9C1D2")]
    public void A_minted_id_leaves_it_to_the_label(string id, string? label, string expected) => Assert.Equal(expected, Names((id, label)).Single().Value);

    [Fact]
    public void Names_that_clash_get_their_ids_all_of_them()
    {
        var names = Names(("a-b", null), ("a_b", null), ("3fa9c1d2", "A b"), ("c", null));

        Assert.Equal(["AB_a_002db", "AB_a_005fb", "AB_3fa9c1d2", "C"], names.Values);
    }

    [Fact]
    public void Ids_that_differ_in_case_alone_clash() => Assert.Equal(["Chat_chat", "Chat_Chat"], Names(("chat", null), ("Chat", null)).Values);

    [Fact]
    public void The_order_of_entries_changes_no_name() => Assert.Equal(
        Names(("a-b", null), ("a_b", null), ("c", null)).OrderBy(name => name.Key, StringComparer.Ordinal),
        Names(("c", null), ("a_b", null), ("a-b", null)).OrderBy(name => name.Key, StringComparer.Ordinal));

    [Fact]
    public void A_new_entry_with_a_name_of_its_own_renames_no_other()
    {
        (string, string?)[] before = [("a-b", null), ("a_b", null), ("3fa9c1d2", "Llama"), ("deadbeef", null), ("東", null)];

        foreach (var added in new[] { "new", "a-b-c", "llama-2", "ids", "_", "AB_a_002db" })
        {
            var names = Names([.. before, (added, null)]);
            foreach (var (id, name) in Names(before)) Assert.Equal(name, names[id]);
        }
    }

    private static Dictionary<string, string> Names(params (string Id, string? Label)[] models)
    {
        var registry = JsonSerializer.Serialize(new { version = 2, models = models.Select(model => new { id = model.Id, type = "claude_cli", label = model.Label }) });
        using var compiled = TestProject.WithModels().Registry(registry).Compile();
        var texts = compiled.Assembly.GetType("Foreign.App.Models+Ids", throwOnError: true)!.GetFields();
        var ids = models.Select(model => model.Id).ToList();
        return texts.Select(field => (Id: (string)field.GetRawConstantValue()!, field.Name)).Where(constant => ids.Contains(constant.Id)).ToDictionary(constant => constant.Id, constant => constant.Name);
    }
}
