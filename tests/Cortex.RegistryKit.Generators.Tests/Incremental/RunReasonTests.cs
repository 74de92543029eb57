using System.Globalization;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Generators.Tests.Incremental;

/// <summary>What the generator does again after an edit, and what it does not.</summary>
public sealed class RunReasonTests
{
    private const string Outputs = nameof(Outputs);

    private const string SchemaPath = "/project/schemas/own.schema.json";

    private static readonly string[] AllSteps = [Steps.Files, Steps.Schemas, Steps.KnownSchemas, Steps.EmittedSchemas, Steps.Constants];

    [Fact]
    public void At_first_everything_is_new()
    {
        var run = Project(3).Run();

        Assert.Equal([IncrementalStepRunReason.New], Reasons(run, Steps.Files));
        Assert.Equal([IncrementalStepRunReason.New], Reasons(run, Steps.Schemas));
        Assert.Equal([IncrementalStepRunReason.New], Reasons(run, Steps.Constants));
        Assert.Equal([IncrementalStepRunReason.New], Reasons(run, Outputs));
    }

    [Fact]
    public void An_edit_of_unrelated_code_does_nothing_again()
    {
        var run = After(Project(3), project => project.Code("internal static class Unrelated;"));

        foreach (var step in AllSteps) Assert.All(Reasons(run, step), AssertUntouched);
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, Outputs));
    }

    [Fact]
    public void An_edit_of_unrelated_code_among_fifty_registries_does_nothing_again()
    {
        var run = After(Project(50), project => project.Code("internal static class Unrelated;"));

        foreach (var step in AllSteps) Assert.All(Reasons(run, step), AssertUntouched);
        Assert.Equal(50, Count(run, Steps.Constants, IncrementalStepRunReason.Cached));
        Assert.Equal(51, Count(run, Outputs, IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void A_run_without_an_edit_does_nothing_again()
    {
        var run = After(Project(3), _ => { });

        foreach (var step in AllSteps) Assert.All(Reasons(run, step), AssertUntouched);
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, Outputs));
    }

    [Fact]
    public void White_space_in_the_schema_emits_nothing_again()
    {
        var run = After(Project(3), project => project.File(SchemaPath, Schemas.Models.Replace("\n", "\r\n\t", StringComparison.Ordinal)));

        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(run, Steps.Files));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(run, Steps.Schemas));
        Assert.All(Reasons(run, Steps.Constants), AssertUntouched);
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, Outputs));
    }

    [Fact]
    public void A_description_in_the_schema_emits_the_types_again_but_no_constants()
    {
        var run = After(Project(3), project => project.File(SchemaPath, Schemas.Models.Replace("A server with an", "A computer with an", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(run, Steps.Schemas));
        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(run, Steps.Constants));
        Assert.Equal(1, Count(run, Outputs, IncrementalStepRunReason.Modified));
        Assert.Equal(3, Count(run, Outputs, IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void A_new_property_in_the_schema_emits_the_types_again()
    {
        var run = After(Project(1), project => project.File(SchemaPath, WithRegion()));

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(run, Steps.Schemas));
        Assert.Contains("Region", run.GeneratedSources.Single(source => source.HintName == "Foreign.Host.g.cs").SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_changes_no_constant_of_a_registry_emits_nothing_again()
    {
        var run = After(Project(3), project => project.File(PathOf(1), """
            {"roles": {"chat": {"backup_1": null, "unknown": 1,   "primary": "m1"}},
             "models": [{"tags": ["new"], "label": "Model 1", "type": "claude_cli", "unknown": 5,   "id": "m1"}], "version": 2}
            """));

        Assert.Equal(1, Count(run, Steps.Constants, IncrementalStepRunReason.Unchanged));
        Assert.Equal(0, Count(run, Steps.Constants, IncrementalStepRunReason.Modified));
        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(run, Outputs));
    }

    [Fact]
    public void A_new_label_in_one_of_fifty_registries_concerns_that_one_alone()
    {
        var run = After(Project(50), project => project.File(PathOf(7), Registry(7).Replace("Model 7", "Another", StringComparison.Ordinal)));

        Assert.Equal(1, Count(run, Steps.Constants, IncrementalStepRunReason.Modified));
        Assert.Equal(49, Count(run, Steps.Constants, IncrementalStepRunReason.Cached));
        Assert.Equal(1, Count(run, Steps.Files, IncrementalStepRunReason.New) + Count(run, Steps.Files, IncrementalStepRunReason.Modified));
        foreach (var step in (string[])[Steps.Schemas, Steps.KnownSchemas, Steps.EmittedSchemas]) Assert.All(Reasons(run, step), AssertUntouched);
        Assert.Equal(1, Count(run, Outputs, IncrementalStepRunReason.Modified));
        Assert.Equal(50, Count(run, Outputs, IncrementalStepRunReason.Cached));
        Assert.Equal(0, Count(run, Outputs, IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void What_was_kept_gives_the_same_as_a_new_run()
    {
        var edited = Project(3);
        edited.Run();
        edited.File(PathOf(1), Registry(1).Replace("m1", "n1", StringComparison.Ordinal)).File(SchemaPath, Schemas.Models.Replace("A server with an", "A computer with an", StringComparison.Ordinal));
        var anew = Project(3).File(PathOf(1), Registry(1).Replace("m1", "n1", StringComparison.Ordinal)).File(SchemaPath, Schemas.Models.Replace("A server with an", "A computer with an", StringComparison.Ordinal));

        Assert.Equal(anew.Emit().OrderBy(file => file.Key, StringComparer.Ordinal), edited.Emit().OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Equal_inputs_give_equal_values_in_every_step()
    {
        var (one, other) = (Project(3).Run(), Project(3).Run());

        foreach (var step in (string[])[Steps.Schemas, Steps.KnownSchemas, Steps.EmittedSchemas, Steps.Constants]) Assert.Equal(Values(one, step), Values(other, step));
    }

    [Fact]
    public void No_step_keeps_anything_of_a_compilation()
    {
        var run = Project(3).Run();

        foreach (var step in (string[])[Steps.Schemas, Steps.KnownSchemas, Steps.EmittedSchemas, Steps.Constants])
        {
            Assert.NotEmpty(Values(run, step));
            Assert.All(Values(run, step), value => Assert.Null(ModelWalk.FindForbidden(value)));
        }

        // The compiler hands the files themselves over; they are compared by reference.
        Assert.All(Values(run, Steps.Files), value => Assert.Null(ModelWalk.FindForbidden(value, typeof(AdditionalText))));
    }

    private static void AssertUntouched(IncrementalStepRunReason reason) => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

    private static TestProject Project(int registries)
    {
        var project = new TestProject().Schema(Schemas.Models, SchemaPath);
        for (var i = 0; i < registries; i++) project.Registry(Registry(i), PathOf(i), ("RkName", $"N{i}"));
        return project;
    }

    private static string Registry(int number) => """{"version": 2, "models": [{"id": "m#", "type": "claude_cli", "label": "Model #", "tags": []}], "roles": {"chat": {"primary": "m#"}}}""".Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string WithRegion()
    {
        var schema = JsonNode.Parse(Schemas.Models)!;
        schema["definitions"]!["host"]!["properties"]!["region"] = new JsonObject { ["type"] = "string" };
        return schema.ToJsonString();
    }

    private static string PathOf(int number) => FormattableString.Invariant($"/project/{number}/model_registry.json");

    private static GeneratorRunResult After(TestProject project, Action<TestProject> edit)
    {
        project.Run();
        edit(project);
        return project.Run();
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult run, string step) => All(run, step).Select(output => output.Reason).Distinct();

    private static int Count(GeneratorRunResult run, string step, IncrementalStepRunReason reason) => All(run, step).Count(output => output.Reason == reason);

    private static List<object> Values(GeneratorRunResult run, string step) => [.. All(run, step).Select(output => output.Value)];

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> All(GeneratorRunResult run, string step) =>
        (step == Outputs ? run.TrackedOutputSteps.SelectMany(steps => steps.Value) : run.TrackedSteps[step]).SelectMany(run => run.Outputs);
}
