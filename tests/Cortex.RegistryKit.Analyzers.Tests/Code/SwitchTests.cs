using Cortex.RegistryKit.Analyzers.Tests.Support;

namespace Cortex.RegistryKit.Analyzers.Tests.Code;

public class SwitchTests
{
    private const string Rest = "and no default; add what is missing, or a default that says what becomes of the rest";

    [Theory]
    [InlineData("switch (model) { case ClaudeCliModel: break; case GeminiCliModel gemini: break; case GeminiApiModel { }: break; case LocalOpenAiModel when role.Value == \"\": break; case UnknownModel { Type: var type }: break; }", "'LocalOpenAiModel'")]
    [InlineData("switch (model) { case ClaudeCliModel or GeminiCliModel: break; case GeminiApiModel { AccountId: null }: break; }", "'GeminiApiModel', 'LocalOpenAiModel', 'UnknownModel'")]
    [InlineData("_ = model switch { ClaudeCliModel => 1, GeminiCliModel or GeminiApiModel or LocalOpenAiModel => 2, null => 3 };", "'UnknownModel'")]
    [InlineData("_ = model switch { not (UnknownModel or GeminiApiModel) => 1, GeminiApiModel => 2 };", "'UnknownModel'")]
    [InlineData("_ = model switch { not UnknownModel { Type: \"a\" } => 1, UnknownModel => 2 };", "'ClaudeCliModel', 'GeminiCliModel', 'GeminiApiModel', 'LocalOpenAiModel'")]
    [InlineData("switch (model) { }", "'ClaudeCliModel', 'GeminiCliModel', 'GeminiApiModel', 'LocalOpenAiModel', 'UnknownModel'")]
    public async Task A_union_of_which_a_variant_is_forgotten(string statement, string missing) =>
        Assert.EndsWith($"warning RK5003: this switch over 'Model' has no case for {missing}, {Rest}", Assert.Single(await Team.SaysAsync(statement)), StringComparison.Ordinal);

    [Theory]
    [InlineData("switch (model) { case ClaudeCliModel: break; default: break; }")]
    [InlineData("_ = model switch { ClaudeCliModel => 1, _ => 2 };")]
    [InlineData("_ = model switch { ClaudeCliModel => 1, var other => 2 };")]
    [InlineData("_ = model switch { ClaudeCliModel => 1, Model other => 2 };")]
    [InlineData("_ = model switch { ClaudeCliModel => 1, not null => 2, null => 3 };")]
    [InlineData("_ = model switch { ClaudeCliModel => 1, { } => 2 };")]
    [InlineData("_ = model switch { ClaudeCliModel or GeminiCliModel or GeminiApiModel => 1, LocalOpenAiModel => 2, UnknownModel => 3 };")]
    [InlineData("switch (role.Value.Length) { case 1: break; }")]
    [InlineData("switch (role.Value) { case Roles.Names.Chat: break; default: break; }")]
    [InlineData("_ = role.Value switch { Roles.Names.Chat => 1, _ => 2 };")]
    [InlineData("switch (role.Value) { case \"\": break; }")]
    public async Task A_switch_that_says_what_becomes_of_everything(string statement) => Assert.Empty(await Team.SaysAsync(statement));

    [Fact]
    public async Task A_resolved_union_is_one_as_well() => Assert.Equal(
        [$"Program.cs(2,41): warning RK5003: this switch over 'ResolvedModel' has no case for 'ResolvedGeminiCliModel', 'ResolvedGeminiApiModel', 'ResolvedLocalOpenAiModel', 'ResolvedUnknownModel', {Rest}"],
        (await Team.SaysAsync("    _ = registry.Resolve(Roles.Chat)    switch { ResolvedClaudeCliModel => 1 };")));

    [Fact]
    public async Task Known_ids_of_which_some_are_forgotten() => Assert.Equal(
        [
            $"Program.cs(2,1): warning RK5003: this switch over roles has no case for 'night', 'empty', 'orchestrator', 'distill', 'research', {Rest}",
            $"Program.cs(3,16): warning RK5003: this switch over roles has no case for 'coder', 'night', 'empty', 'orchestrator', 'distill' and 1 more, {Rest}",
        ],
        await Team.SaysAsync("switch (role.Value) { case Roles.Names.Chat: break; case Roles.Names.Coder: break; }\n_ = role.Value switch { Roles.Names.Chat => 1 };"));
}
