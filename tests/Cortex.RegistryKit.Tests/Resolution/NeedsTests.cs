using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Resolution;

/// <summary>The same check of needs as in the compiler, when a role is resolved.</summary>
public sealed class NeedsTests
{
    private const string Text = """
        {
          "version": 2,
          "hosts": [{"id": "laptop"}],
          "models": [
            {"id": "big", "type": "claude_cli", "context_k": 200, "tags": ["tools", "chat"]},
            {"id": "small", "type": "local_openai", "host_id": "laptop", "context_k": 8},
            {"id": "unknown", "type": "claude_cli", "context_k": 0, "tags": ["tools"]},
            {"id": "lost", "type": "local_openai"}
          ],
          "roles": {
            "coder": {"primary": "big", "backup_1": "lost", "backup_2": "small", "backup_4": "unknown"},
            "chat": {"primary": "lost", "backup_1": "small"},
            "night": {"primary": "unknown"},
            "empty": {"primary": "lost"}
          }
        }
        """;

    private static readonly ModelNeeds Needs = new() { ContextK = 64, Tags = ["tools"] };

    private static readonly Snapshot<ModelRegistry> Registry = Documents.Of(Text);

    [Fact]
    public void A_model_that_meets_them_is_what_resolving_comes_to() => Assert.Equal(Registry.Resolve("coder"), Registry.Resolve(new RoleName("coder"), Needs));

    [Fact]
    public void A_model_that_does_not_is_an_exception_that_names_role_slot_model_and_need()
    {
        var problem = Assert.Throws<NeedsNotMetException>(() => Registry.Resolve("chat", Needs));

        Assert.Equal("role 'chat', backup_1: 'small' does not do what is needed here: its context_k is 8, and at least 64 is needed; its tags are without 'tools', which is needed.", problem.Message);
        Assert.Equal(("role", "chat"), (problem.Kind, problem.Name));
        Assert.Equal(["context_k", "tags"], problem.Unmet.Select(need => need.Property));
    }

    [Fact]
    public void What_is_unknown_may_be_enough() => Assert.Equal("unknown", Registry.Resolve("night", Needs).Id.Value);

    [Fact]
    public void Of_the_whole_chain_all_that_is_lacking_is_listed() => Assert.Equal(
        [
            new("backup_2", "small", "context_k", "its context_k is 8, and at least 64 is needed", false),
            new("backup_2", "small", "tags", "its tags are without 'tools', which is needed", false),
            new("backup_4", "unknown", "context_k", "its context_k is unknown, and at least 64 is needed", true),
        ],
        Registry.UnmetNeeds("coder", Needs));

    [Fact]
    public void Where_no_slot_can_be_used_the_last_resort_counts() => Assert.Equal(
        [new("last resort", "claude_cli", "tags", "its tags are without 'tools', which is needed", false)],
        Registry.UnmetNeeds(new RoleName("empty"), Needs));

    [Fact]
    public void Nothing_is_needed_where_nothing_is_said() => Assert.Empty(Registry.UnmetNeeds("coder", new ModelNeeds()));

    [Fact]
    public void Needs_are_values() => Assert.Equal(Needs, new ModelNeeds { ContextK = 64, Tags = ["tools"] });

    [Fact]
    public void Null_is_no_need() => Assert.Throws<ArgumentNullException>(() => Registry.Resolve("coder", null!));
}
