using Cortex.RegistryKit.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Generators.Tests.Incremental;

/// <summary>An edit of one schema concerns those that it has a part in, and no other.</summary>
public sealed class ManySchemasTests
{
    private const string Size = """{"definitions": {"size": {"title": "Size", "type": "object", "properties": {"width": {"type": "integer"}}}}}""";

    [Fact]
    public void A_new_property_in_one_of_three_emits_that_one_alone()
    {
        var run = After(project => project.File(PathOf(1), Own(1).Replace("\"own\"", "\"another\": {}, \"own\"", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], Outputs(run));
        Assert.Equal(1, EmittedSchemas(run).Count(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void A_schema_that_others_refer_to_concerns_those_that_do()
    {
        var run = After(project => project.File("/project/size.json", Size.Replace("integer", "number", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified], Outputs(run));
    }

    [Fact]
    public void White_space_in_a_schema_that_others_refer_to_emits_nothing_again()
    {
        var run = After(project => project.File("/project/size.json", Size.Replace("{", "{\n  ", StringComparison.Ordinal)));

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], Outputs(run));
    }

    [Fact]
    public void A_schema_that_nobody_refers_to_concerns_nobody_when_it_comes()
    {
        var run = After(project => project.File("/project/colors.json", """{"title": "Color", "enum": ["red"]}"""));

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], Outputs(run));
    }

    // The first one refers to nothing.
    private static string Own(int number) => $$"""{"title": "Own{{number}}", "type": "object", "properties": {"own": {{(number == 0 ? "{}" : "{\"$ref\": \"size.json#/definitions/size\"}")}} } }""";

    private static string PathOf(int number) => FormattableString.Invariant($"/project/{number}.schema.json");

    private static GeneratorRunResult After(Action<TestProject> edit)
    {
        var project = new TestProject().Schema(Size, "/project/size.json", ("RkEmit", "false")).Schema("true", "/project/colors.json", ("RkEmit", "false"));
        for (var i = 0; i < 3; i++) project.Schema(Own(i), PathOf(i), ("RkNamespace", FormattableString.Invariant($"N{i}")));
        project.Run();
        edit(project);
        return project.Run();
    }

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRunResult run) => run.TrackedOutputSteps.SelectMany(steps => steps.Value).SelectMany(step => step.Outputs).Select(output => output.Reason).OrderBy(reason => reason != IncrementalStepRunReason.Cached);

    private static IEnumerable<IncrementalStepRunReason> EmittedSchemas(GeneratorRunResult run) => run.TrackedSteps[Steps.EmittedSchemas].SelectMany(step => step.Outputs).Select(output => output.Reason);
}
