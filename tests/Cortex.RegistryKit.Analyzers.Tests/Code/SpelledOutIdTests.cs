using Cortex.RegistryKit.Analyzers.Tests.Support;

namespace Cortex.RegistryKit.Analyzers.Tests.Code;

public class SpelledOutIdTests
{
    [Theory]
    [InlineData("registry.Resolve(\"chat\");", 18, "role 'chat'", "Roles.Names.Chat")]
    [InlineData("registry.Resolve(@\"research\");", 18, "role 'research'", "Roles.Names.Research")]
    [InlineData("registry.ResolveModel(\"gemma-local\");", 23, "model 'gemma-local'", "Models.Ids.GemmaLocal")]
    [InlineData("_ = role.Value == \"coder\";", 19, "role 'coder'", "Roles.Names.Coder")]
    [InlineData("_ = role.Value is \"coder\";", 19, "role 'coder'", "Roles.Names.Coder")]
    public async Task A_known_id_that_is_written_out(string statement, int column, string what, string constant) =>
        Assert.Equal([$"Program.cs(2,{column}): info RK5002: the {what} is written out; '{constant}' is the same and cannot be misspelt"], await Team.SaysAsync(statement));

    [Theory]
    [InlineData("registry.Resolve(Roles.Chat);")]
    [InlineData("registry.Resolve(Roles.Names.Chat);")]
    [InlineData("const string Mine = \"chat\"; registry.Resolve(Mine);")]
    [InlineData("registry.Resolve(nameof(Mine.chat));")]
    [InlineData("_ = role.ToString() == \"chat\";")]
    public async Task What_is_no_literal_or_names_nothing(string statement) => Assert.Empty(await Team.SaysAsync(statement, "static class Mine { public static int chat; }"));

    [Fact]
    public async Task An_unknown_one_is_no_constant() => Assert.Equal(["Program.cs(2,18): error RK5001: no registry of this project has a role 'caht'; did you mean 'chat'?"], await Team.SaysAsync("registry.Resolve(\"caht\");"));

    [Theory]
    [InlineData("registry.Resolve(\"tiny\");", "", "My.App.Small.Roles.Names.Tiny")]
    [InlineData("", "namespace My.App { static class Mine { static void Ask(Snapshot<ModelRegistry> registry) => registry.Resolve(\"tiny\"); } }", "Small.Roles.Names.Tiny")]
    public async Task The_constant_of_a_named_registry_is_named_as_the_place_needs_it(string statement, string types, string constant)
    {
        var project = Team.Project(statement, types).Registry("/project/small.json", """{"version": 2, "roles": {"tiny": {"primary": "claude_cli"}}}""", ("RkNamespace", "My.App"), ("RkName", "Small"), ("RkOutputPath", "small.json"), ("RkSchema", "urn:registrykit:model_registry.v2"));

        Assert.EndsWith($"'{constant}' is the same and cannot be misspelt", Assert.Single(await project.PrintAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_on_a_named_registry_knows_what_that_one_knows()
    {
        var project = Team.Project("""
            registry.Resolve("tiny"); registry.Resolve("coder");
            My.App.Small.CommittedRegistry.Load().Resolve("coder");
            var small = My.App.Small.CommittedRegistry.Load(); small.Resolve("coder"); small.Resolve("tiny");
            var other = My.App.Small.CommittedRegistry.Load(); other = registry; other.Resolve("coder");
            My.App.CommittedRegistry.Load().Resolve("tiny");
            """).Registry("/project/small.json", """{"version": 2, "roles": {"tiny": {"primary": "claude_cli"}}}""", ("RkNamespace", "My.App"), ("RkName", "Small"), ("RkOutputPath", "small.json"), ("RkSchema", "urn:registrykit:model_registry.v2"));
        var wrong = (await project.PrintAsync()).Where(line => line.Contains("RK5001", StringComparison.Ordinal));

        Assert.Equal(["Program.cs(6,41): error RK5001: model_registry.json has no role 'tiny'"], wrong);
    }
}
