using Cortex.RegistryKit.Analyzers.Tests.Support;

namespace Cortex.RegistryKit.Analyzers.Tests.Code;

public class NeedsTests
{
    private const string TooSmall = "error RK5006: role 'coder', backup_2: model 'gemma-local': its context_k is 8, and at least 64 is needed in Program.cs:2; put another entity there, or need less";

    [Theory]
    [InlineData("registry.Resolve(Roles.Coder, new ModelNeeds { ContextK = 64 });", 31)]
    [InlineData("registry.Resolve(Roles.Names.Coder, new ModelNeeds { ContextK = 64 });", 37)]
    [InlineData("registry.Resolve(new RoleName(Roles.Names.Coder), new() { ContextK = 64 });", 51)]
    [InlineData("_ = registry.UnmetNeeds(Roles.Coder, needs: new ModelNeeds { ContextK = 32 + 32 });", 45)]
    [InlineData("ModelRegistryResolution.Resolve(needs: new ModelNeeds { ContextK = 64 }, snapshot: registry, role: Roles.Coder);", 40)]
    public async Task Every_model_of_the_chain_is_held_against_the_needs(string call, int column) => Assert.Equal([$"Program.cs(2,{column}): {TooSmall}"], await Team.SaysAsync(call));

    [Theory]
    [InlineData("registry.Resolve(Roles.Coder, new ModelNeeds { ContextK = 8, Tags = [\"chat\"] });")]
    [InlineData("registry.Resolve(Roles.Coder, new ModelNeeds());")]
    [InlineData("registry.Resolve(Roles.Chat, new ModelNeeds { ContextK = 200, Tags = [\"tools\", \"chat\"] });")]
    [InlineData("registry.Resolve(role, new ModelNeeds { ContextK = 64 });")]
    [InlineData("registry.Resolve(Roles.Night, new ModelNeeds { ContextK = null });")]
    public async Task What_is_met_or_not_known_to_the_compiler_is_not_mentioned(string call) => Assert.Empty(await Team.SaysAsync(call));

    [Fact]
    public async Task A_text_that_a_list_lacks() => Assert.Equal(
        ["Program.cs(2,31): error RK5006: role 'coder', backup_2: model 'gemma-local': its tags are without 'tools', which is needed in Program.cs:2; put another entity there, or need less"],
        await Team.SaysAsync("registry.Resolve(Roles.Coder, new ModelNeeds { Tags = [\"tools\"] });"));

    [Fact]
    public async Task A_text_that_no_model_has_is_most_likely_misspelt() => Assert.Equal(
        ["Program.cs(2,31): error RK5006: role 'coder', primary: model 'opus': its tags are without 'tolls', which is needed in Program.cs:2; did you mean 'tools'?"],
        (await Team.SaysAsync("registry.Resolve(Roles.Coder, new ModelNeeds { Tags = [\"tolls\"] });")).Take(1));

    [Fact]
    public async Task What_two_registries_lack_is_said_of_each_by_name()
    {
        var project = Team.Project("registry.Resolve(Roles.Coder, new ModelNeeds { ContextK = 64 });")
            .Registry("/project/small.json", Team.Registry, ("RkNamespace", "My.App"), ("RkName", "Small"), ("RkOutputPath", "small.json"), ("RkSchema", "urn:registrykit:model_registry.v2"));

        Assert.Equal(
            [$"Program.cs(2,31): {TooSmall.Replace("RK5006: ", "RK5006: model_registry.json: ", StringComparison.Ordinal)}", $"Program.cs(2,31): {TooSmall.Replace("RK5006: ", "RK5006: Small: ", StringComparison.Ordinal)}"],
            (await project.PrintAsync()).Where(line => line.StartsWith("Program.cs", StringComparison.Ordinal)).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_a_registry_does_not_say_is_an_information() => Assert.Equal(
        ["Program.cs(2,31): info RK5007: role 'night', primary: model 'mystery': its context_k is unknown, and at least 64 is needed in Program.cs:2; write it into the registry"],
        await Team.SaysAsync("registry.Resolve(Roles.Night, new ModelNeeds { ContextK = 64, Tags = [\"tools\"] });"));

    [Fact]
    public async Task A_chain_without_a_usable_slot_is_its_last_resort() => Assert.Equal(
        [
            "Program.cs(2,31): error RK5006: role 'empty', last resort: model 'claude_cli': its context_k is 200, and at least 500 is needed in Program.cs:2; put another entity there, or need less",
            "Program.cs(3,34): error RK5006: role 'research', last resort: model 'gemini_api': its tags are without 'persona', which is needed in Program.cs:3; put another entity there, or need less",
        ],
        await Team.SaysAsync("registry.Resolve(Roles.Empty, new ModelNeeds { ContextK = 500 });\nregistry.Resolve(Roles.Research, new ModelNeeds { ContextK = 500, Tags = [\"persona\"] });"));

    [Fact]
    public async Task An_attribute_says_it_where_the_call_is_indirect() => Assert.Equal(
        [
            "Program.cs(1,118): error RK5006: role 'coder', backup_2: model 'gemma-local': its context_k is 8, and at least 64 is needed in Program.cs:1; put another entity there, or need less",
            "Program.cs(1,118): error RK5006: role 'coder', backup_2: model 'gemma-local': its tags are without 'tools', which is needed in Program.cs:1; put another entity there, or need less",
        ],
        await Team.SaysAsync("", "[RoleNeeds(Roles.Names.Coder, ContextK = 64, Tags = new[] { \"tools\" }), RoleNeeds(Roles.Names.Chat, ContextK = 64)] class Reviewer;"));

    [Fact]
    public async Task So_does_one_on_a_local_function() => Assert.Equal([$"Program.cs(2,2): {TooSmall}"], await Team.SaysAsync("[RoleNeeds(Roles.Names.Coder, ContextK = 64)] static void Review() { }\nReview();"));

    [Fact]
    public async Task Needs_that_are_not_constant_are_checked_at_run_time_alone() => Assert.Equal(
        ["Program.cs(3,31): info RK5008: what is needed of the role 'coder' is not constant, so it is checked at run time alone; write it out in the call, or say it with an attribute"],
        await Team.SaysAsync("var needs = new ModelNeeds { ContextK = Environment.ProcessorCount };\nregistry.Resolve(Roles.Coder, needs);\nregistry.Resolve(role, needs);"));

    [Fact]
    public async Task A_role_of_another_registry_of_the_project_counts_where_it_has_an_entry()
    {
        var project = Team.Project("registry.Resolve(Roles.Coder, new ModelNeeds { ContextK = 8 });\nMy.App.Small.CommittedRegistry.Load().Resolve(My.App.Small.Roles.Coder, new ModelNeeds { ContextK = 201 });")
            .Registry("/project/small.json", """{"version": 2, "models": [{"id": "tiny", "type": "claude_cli", "context_k": 4}], "roles": {"coder": {"primary": "tiny"}}}""", ("RkNamespace", "My.App"), ("RkName", "Small"), ("RkOutputPath", "small.json"), ("RkSchema", "urn:registrykit:model_registry.v2"));

        Assert.Equal(
            [
                "Program.cs(2,31): error RK5006: Small: role 'coder', primary: model 'tiny': its context_k is 4, and at least 8 is needed in Program.cs:2; put another entity there, or need less",
                "Program.cs(3,73): error RK5006: Small: role 'coder', primary: model 'tiny': its context_k is 4, and at least 201 is needed in Program.cs:3; put another entity there, or need less",
            ],
            (await project.PrintAsync()).Where(line => line.StartsWith("Program.cs", StringComparison.Ordinal)));
    }
}
