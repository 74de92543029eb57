using Cortex.RegistryKit.Analyzers.Tests.Support;

namespace Cortex.RegistryKit.Analyzers.Tests.Code;

public class KindTests
{
    private const string Says = "warning RK5005: no schema of this project declares a kind 'rolle', so nothing is looked up here; did you mean 'role'?";

    [Theory]
    [InlineData("", "class C { void M([RegistryId(\"rolle\")] string id) { } }")]
    [InlineData("", "class C { [RegistryId(kind: \"rolle\")] public string Id = \"\"; }")]
    [InlineData("", "class C { [field: RegistryId(\"rolle\")] public string Id { get; set; } = \"\"; }")]
    [InlineData("", "class C { const string Kind = \"rolle\"; [return: RegistryId(Kind)] string M() => \"\"; }")]
    [InlineData("", "record R([RegistryId(\"rolle\")] string Id);")]
    [InlineData("", "delegate void D([RegistryId(\"rolle\")] string id);")]
    [InlineData("void Local([RegistryId(\"rolle\")] string id) { } Local(\"x\");", "")]
    [InlineData("[return: RegistryId(\"rolle\")] string Local() => \"x\"; Local();", "")]
    [InlineData("var f = [return: RegistryId(\"rolle\")] ([RegistryId(\"role\")] string id) => id;", "")]
    public async Task A_kind_that_no_schema_declares(string statements, string types) => Assert.EndsWith(Says, Assert.Single(await Team.SaysAsync(statements, types)), StringComparison.Ordinal);

    [Theory]
    [InlineData("class C { [RegistryId(\"role\")] public string Id = \"\"; [RegistryId(ModelId.Kind)] public string Other = \"\"; }")]
    [InlineData("class C { [RegistryId(null!)] public string Id = \"\"; }")]
    public async Task One_that_a_schema_declares_and_one_that_is_none(string types) => Assert.Empty(await Team.SaysAsync("", types));

    [Fact]
    public async Task Where_nothing_comes_near_nothing_is_suggested() =>
        Assert.EndsWith("declares a kind 'shelf', so nothing is looked up here", Assert.Single(await Team.SaysAsync("", "class C { [RegistryId(\"shelf\")] public string Id = \"\"; }")), StringComparison.Ordinal);
}
