using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Rules.Code;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Rules.Code;

public class ChainNeedsTests
{
    private const string Registry = """
        {
          "version": 2,
          "models": [
            {"id": "big", "type": "claude_cli", "context_k": 200, "tags": ["tools"]},
            {"id": "lost", "type": "local_openai", "context_k": 8},
            {"id": "odd", "type": "claude_cli", "context_k": "64", "tags": "tools"}
          ],
          "roles": {
            "coder": {"primary": "big", "backup_1": "lost", "backup_2": "nobody", "backup_3": "gemini_cli"},
            "odd": {"primary": "odd"},
            "empty": {"primary": "lost"}
          }
        }
        """;

    [Fact]
    public void A_model_counts_though_it_cannot_be_used_yet_and_a_built_in_one_has_what_the_schema_says() => Assert.Equal(
        [
            "role 'coder', backup_1: model 'lost': its context_k is 8, and at least 64 is needed",
            "role 'coder', backup_1: model 'lost': its tags are without 'tools', which is needed",
            "role 'coder', backup_3: model 'gemini_cli': its tags are without 'tools', which is needed",
        ],
        Gaps("coder", new Need("context_k", 64), new Need("tags", "tools")));

    [Fact]
    public void What_is_no_number_is_unknown_and_what_is_no_list_is_empty() => Assert.Equal(
        ["role 'odd', primary: model 'odd': its context_k is unknown, and at least 1 is needed", "role 'odd', primary: model 'odd': its tags are without 'tools', which is needed"],
        Gaps("odd", new Need("context_k", 1), new Need("tags", "tools")));

    [Fact]
    public void Where_no_slot_can_be_used_the_last_resort_counts_as_well() => Assert.Equal(
        ["role 'empty', primary: model 'lost': its context_k is 8, and at least 500 is needed", "role 'empty', last resort: model 'claude_cli': its context_k is 200, and at least 500 is needed"],
        Gaps("empty", new Need("context_k", 500)));

    [Fact]
    public void A_role_without_an_entry_is_its_last_resort() => Assert.Equal(["role 'research', last resort: model 'gemini_api': its context_k is 1000, and at least 2000 is needed"], Gaps("research", new Need("context_k", 2000)));

    [Fact]
    public void Nothing_or_less_is_always_met() => Assert.Empty(Gaps("odd", new Need("context_k", 0), new Need("context_k", -1)));

    private static IEnumerable<string> Gaps(string role, params Need[] needs) =>
        ChainNeeds.Check(EntitySet.Of(JsonTree.Parse(Utf8Text.FromString(Registry)), Schemas.V2), Schemas.V2.Kind("role")!, role, needs).Select(gap => gap.ToString());
}
