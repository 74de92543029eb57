using Cortex.RegistryKit.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Tests.Code;

/// <summary>Calls on one of two registries.</summary>
public class NamedRegistryTests
{
    [Theory]
    [InlineData("CommittedRegistry.Load().RequireValid().Resolve(\"tiny\");")]
    [InlineData("CommittedRegistry.Load().AddHost(host).RequireValid().Resolve(\"tiny\");")]
    [InlineData("var mine = CommittedRegistry.Load().RequireValid(); mine.Resolve(\"tiny\");")]
    [InlineData("var mine = CommittedRegistry.Load(); var valid = mine.RequireValid(); valid.Resolve(\"tiny\");")]
    [InlineData("CommittedRegistry.Load().RequireValid().Resolve(role: \"tiny\", needs: new ModelNeeds { ContextK = 64 });")]
    public async Task A_call_in_between_that_gives_a_registry_of_the_same_type_leaves_it_named(string statement) =>
        Assert.EndsWith("error RK5001: model_registry.json has no role 'tiny'", Assert.Single(await Small($"Host host = null!; {statement}").PrintAsync()), StringComparison.Ordinal);

    [Fact]
    public async Task Needs_are_held_against_that_registry_alone() => Assert.Empty(
        await Small("CommittedRegistry.Load().RequireValid().Resolve(Roles.Chat, new ModelNeeds { ContextK = 200 });").PrintAsync());

    [Fact]
    public async Task Another_registry_that_the_call_is_given_is_not_the_one_that_it_is_on() => Assert.Empty(
        await Small("static class Mine { public static Snapshot<ModelRegistry> Or(Snapshot<ModelRegistry> one) => one; }", "const string tiny = \"tiny\"; Mine.Or(CommittedRegistry.Load()).Resolve(tiny);").PrintAsync());

    [Fact]
    public async Task A_variable_that_is_made_of_itself_names_none()
    {
        var project = Small("Snapshot<ModelRegistry> mine = mine.RequireValid(); mine.Resolve(\"tiny\");");
        var found = await project.Compile().WithAnalyzers(TestProject.Analyzers, new AnalyzerOptions([.. project.Files], project.Options)).GetAnalyzerDiagnosticsAsync();

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "RK5001");
    }

    private static TestProject Small(string statements) => Small("", statements);

    private static TestProject Small(string types, string statements) => Team.Project(statements, types)
        .Registry("/project/small.json", """{"version": 2, "models": [{"id": "mite", "type": "claude_cli", "context_k": 4}], "roles": {"tiny": {"primary": "mite"}, "chat": {"primary": "mite"}}}""", ("RkNamespace", "My.App"), ("RkName", "Small"), ("RkOutputPath", "small.json"), ("RkSchema", "urn:registrykit:model_registry.v2"));
}
