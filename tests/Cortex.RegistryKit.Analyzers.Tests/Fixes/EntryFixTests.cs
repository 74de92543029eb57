using Cortex.RegistryKit.Analyzers.Tests.Support;
using Cortex.RegistryKit.CodeFixes.Files;

namespace Cortex.RegistryKit.Analyzers.Tests.Fixes;

/// <summary>Fixes for C# that change the registry.</summary>
public class EntryFixTests
{
    private const string File = "model_registry.json";

    private static readonly AddEntryFix Fix = new();

    [Fact]
    public async Task A_role_gets_an_entry_with_an_empty_slot()
    {
        using var editor = new Editor(Team.Project("registry.Resolve(\"reviewer\");"));

        Assert.Equal(["Add role 'reviewer' to model_registry.json"], await editor.OffersAsync(Fix, "RK5001"));
        Assert.Equal(Team.Registry.Replace("\"empty\": {}", "\"empty\": {},\n    \"reviewer\": {\"primary\": null}", StringComparison.Ordinal), await editor.FixAsync(Fix, "RK5001", File));
    }

    [Fact]
    public async Task A_model_can_be_of_each_type_that_needs_nothing_which_nobody_has_said()
    {
        using var editor = new Editor(Team.Project("registry.ResolveModel(\"qwen-東\");"));

        Assert.Equal(
            ["claude_cli", "gemini_cli", "gemini_api", "local_openai"],
            (await editor.OffersAsync(Fix, "RK5001")).Select(title => title["Add model 'qwen-東' (".Length..^") to model_registry.json".Length]));
        Assert.Contains("\"tags\": [\"tools\"]},\n    {\"id\": \"qwen-東\", \"type\": \"local_openai\", \"host_id\": \"laptop\"}\n", await editor.FixAsync(Fix, "RK5001", File, "Add model 'qwen-東' (local_openai)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_needs_one_of_several_hosts_is_not_made_up()
    {
        var registry = Team.Registry.Replace("\"hosts\": [", "\"hosts\": [{\"id\": \"other\"}, ", StringComparison.Ordinal);
        using var editor = new Editor(Project(registry, "registry.ResolveModel(\"qwen\");"));

        Assert.DoesNotContain(await editor.OffersAsync(Fix, "RK5001"), title => title.Contains("local_openai", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_requires_a_value_that_nothing_decides_is_not_offered()
    {
        using var editor = new Editor(Team.Project("void Ask([RegistryId(CatalogEntryId.Kind)] string entry) { } Ask(\"gemini-4\");"));

        Assert.Empty(await editor.OffersAsync(Fix, "RK5001"));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" padded \"")]
    public async Task An_id_that_the_schema_refuses_is_not_offered(string id)
    {
        using var editor = new Editor(Team.Project($"registry.Resolve({id});"));

        Assert.Empty(await editor.OffersAsync(Fix, "RK5001"));
    }

    [Fact]
    public async Task All_roles_are_added_in_one_edit_in_the_style_of_the_file()
    {
        var registry = "{\r\n\t\"version\": 2,\r\n\t\"roles\": {\r\n\t\t\"é🚀\": {\"primary\": \"claude_cli\"}\r\n\t}\r\n}\r\n";
        using var editor = new Editor(Project(registry, "registry.Resolve(\"night\"); registry.Resolve(\"day\"); registry.Resolve(\"night\"); registry.ResolveModel(\"x\");"));

        Assert.Equal(
            "{\r\n\t\"version\": 2,\r\n\t\"roles\": {\r\n\t\t\"é🚀\": {\"primary\": \"claude_cli\"},\r\n\t\t\"day\": {\"primary\": null},\r\n\t\t\"night\": {\"primary\": null}\r\n\t}\r\n}\r\n",
            await editor.FixAllAsync(Fix, "RK5001", File));
    }

    [Fact]
    public async Task A_call_on_a_named_registry_is_mended_there_and_others_in_each()
    {
        TestProject Both(string statements) => Team.Project(statements).Registry("/project/small.json", """{"version": 2, "roles": {}}""", ("RkNamespace", "My.App"), ("RkName", "Small"), ("RkOutputPath", "small.json"), ("RkSchema", "urn:registrykit:model_registry.v2"));
        using var named = new Editor(Both("My.App.Small.CommittedRegistry.Load().Resolve(\"night\");"));
        using var unnamed = new Editor(Both("registry.Resolve(\"day\");"));

        Assert.Equal(["Add role 'night' to small.json"], await named.OffersAsync(Fix, "RK5001"));
        Assert.Equal(["Add role 'day' to model_registry.json", "Add role 'day' to small.json"], await unnamed.OffersAsync(Fix, "RK5001"));
    }

    private static TestProject Project(string registry, string statements) => TestProject.Real()
        .Registry("/project/model_registry.json", registry, ("RkNamespace", "My.App"), ("RkOutputPath", "model_registry.json"))
        .Code(Team.Source(statements), "/project/Program.cs");
}
