using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Resolution;

/// <summary>A role resolves to the first of its slots that can be used, then to what the settings say, then to a last resort.</summary>
public sealed class ResolveTests
{
    private const string Models = """
        [
          {"id": "good", "type": "claude_cli"},
          {"id": "東-🚀", "type": "gemini_cli"},
          {"id": "lost", "type": "local_openai", "host_id": "gone"},
          {"id": "bare", "type": "local_openai"},
          {"id": "claude_cli", "type": "gemini_cli", "label": "mine"}
        ]
        """;

    [Theory]
    [InlineData("""{"primary": "good"}""", "good")]
    [InlineData("""{"backup_4": "good"}""", "good")]
    [InlineData("""{"backup_4": "good", "backup_3": "gemini_cli"}""", "gemini_cli")]
    [InlineData("""{"primary": null, "backup_1": "", "backup_2": "nobody", "backup_3": "lost", "backup_4": "good"}""", "good")]
    [InlineData("""{"primary": "bare", "backup_1": "東-🚀"}""", "東-🚀")]
    [InlineData("""{"primary": "\u6771-\ud83d\ude80"}""", "東-🚀")]
    [InlineData("""{"backup_5": "good"}""", "claude_cli")]
    [InlineData("""{"primary": "GOOD"}""", "claude_cli")]
    [InlineData("5", "claude_cli")]
    public void Slots_are_tried_in_order(string role, string id) => Assert.Equal(id, Of(role).Resolve("x").Id.Value);

    [Fact]
    public void A_built_in_model_counts_before_an_entry_of_its_id() => Assert.NotEqual("mine", Of("""{"primary": "claude_cli"}""").Resolve("x").Model.Label);

    [Theory]
    [InlineData("chat", "claude_cli")]
    [InlineData("orchestrator", "gemini_api")]
    [InlineData("distill", "claude_cli")]
    [InlineData("coder", "claude_cli")]
    [InlineData("research", "gemini_api")]
    [InlineData("Research", "claude_cli")]
    [InlineData("anything", "claude_cli")]
    [InlineData("", "claude_cli")]
    public void A_role_without_an_entry_has_a_last_resort(string role, string id) => Assert.Equal(id, Documents.Of("""{"version": 2}""").Resolve(role).Id.Value);

    [Theory]
    [InlineData("gemini_cli", "gemini_cli")]
    [InlineData("good", "gemini_api")]
    [InlineData("", "gemini_api")]
    [InlineData(" gemini_cli", "gemini_api")]
    public void A_setting_for_the_role_comes_before_the_last_resort_if_it_names_a_built_in_model(string setting, string id)
    {
        var settings = ModelRegistrySettings.FromVariables([new("ROLE_RESEARCH", setting)]);

        Assert.Equal(id, Of("{}", settings).Resolve("research").Id.Value);
    }

    [Theory]
    [InlineData("chat")]
    [InlineData("Chat")]
    [InlineData("CHAT")]
    public void The_role_s_name_stands_in_capitals_in_the_setting(string role)
    {
        Assert.Equal("gemini_cli", Of("{}", ModelRegistrySettings.FromVariables([new("ROLE_CHAT", "gemini_cli")])).Resolve(role).Id.Value);
        Assert.Equal("gemini_cli", Of("{}", new ModelRegistrySettings { RoleDefaults = new() { ["chat"] = "gemini_cli" } }).Resolve(role).Id.Value);
    }

    [Fact]
    public void Of_variables_that_differ_in_case_the_one_in_capitals_counts()
    {
        KeyValuePair<string, string>[] variables = [new("ROLE_chat", "gemini_api"), new("ROLE_CHAT", "gemini_cli"), new("ROLE_Chat", "claude_cli")];

        Assert.Equal("gemini_cli", ModelRegistrySettings.FromVariables(variables).RoleDefaults["chat"]);
        Assert.Equal("gemini_cli", ModelRegistrySettings.FromVariables(variables.Reverse()).RoleDefaults["chat"]);
    }

    [Fact]
    public void Built_in_models_have_the_names_that_the_settings_give()
    {
        var snapshot = Of("{}", new ModelRegistrySettings { DefaultModel = "opus", OrchestratorModel = "pro" });

        Assert.Equal("Claude (CLI) — opus", snapshot.ResolveModel("claude_cli")!.Model.Label);
        Assert.Equal("pro", Assert.IsType<ResolvedGeminiApiModel>(snapshot.ResolveModel("gemini_api")).Model.ModelName);
        Assert.Equal("", Of("{}").ResolveModel("gemini_api")!.Model.ModelName);
    }

    [Fact]
    public void Each_type_of_model_resolves_to_its_own_type_with_what_it_needs()
    {
        var snapshot = Documents.Of(Registries.Typical);

        Assert.IsType<ResolvedClaudeCliModel>(snapshot.ResolveModel("opus"));
        Assert.IsType<ResolvedGeminiCliModel>(snapshot.ResolveModel("terminal"));
        Assert.Equal("gkey", Assert.IsType<ResolvedGeminiApiModel>(snapshot.ResolveModel("pro")).ApiKey.Reveal());
        Assert.Equal("of_tomorrow", Assert.IsType<ResolvedUnknownModel>(snapshot.ResolveModel("later")).Model.Type);
        var local = Assert.IsType<ResolvedLocalOpenAiModel>(snapshot.ResolveModel("local"));
        Assert.Equal(("http://office:8080", "hkey", HostType.Openai), (local.ApiUrl.Text, local.ApiKey.Reveal(), local.HostType));
    }

    [Fact]
    public void A_model_whose_account_is_gone_resolves_without_a_key() =>
        Assert.Equal(Secret.None, Assert.IsType<ResolvedGeminiApiModel>(Documents.Of("""{"version": 2, "models": [{"id": "g", "type": "gemini_api", "account_id": "gone"}]}""").ResolveModel("g")).ApiKey);

    [Theory]
    [InlineData("nobody")]
    [InlineData("lost")]
    [InlineData("bare")]
    [InlineData("")]
    public void A_model_that_is_missing_or_lacks_its_host_does_not_resolve(string id) => Assert.Null(Of("{}").ResolveModel(id));

    [Fact]
    public void A_registry_that_cannot_be_read_resolves_as_a_new_one() => Assert.Equal("claude_cli", Documents.Of("{").Resolve("chat").Id.Value);

    private static Snapshot<ModelRegistry> Of(string role, ModelRegistrySettings? settings = null) => Documents.Of($$"""{"version": 2, "models": {{Models}}, "roles": {"x": {{role}} } }""", settings);
}
