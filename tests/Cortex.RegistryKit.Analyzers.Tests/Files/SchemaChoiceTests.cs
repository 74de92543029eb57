using Cortex.RegistryKit.Analyzers.Tests.Support;

namespace Cortex.RegistryKit.Analyzers.Tests.Files;

public class SchemaChoiceTests
{
    private const string Wrong = """{"boxes": [{"id": "a", "room_id": "attic"}]}""";

    private static TestProject Both => TestProject.WithBoxes().Schema("/package/schemas/model_registry.v2.schema.json", Schemas.Models, "false");

    [Fact]
    public async Task By_the_name_of_the_file() => await AssertIsBoxesAsync(Both.Registry("/project/boxes.json", Wrong));

    [Fact]
    public async Task By_the_id_that_the_file_names() => await AssertIsBoxesAsync(Both.Registry("/project/any.json", Named("urn:example:boxes")));

    [Theory]
    [InlineData("schemas/boxes.schema.json")]
    [InlineData("./schemas/boxes.schema.json")]
    [InlineData("../project/schemas/boxes.schema.json")]
    public async Task By_the_relative_path_that_the_file_names(string path) => await AssertIsBoxesAsync(Both.Registry("/project/any.json", Named(path)));

    [Fact]
    public async Task By_the_id_that_the_build_names() => await AssertIsBoxesAsync(Both.Registry("/project/any.json", Wrong, ("RkSchema", "urn:example:boxes")));

    [Fact]
    public async Task By_the_path_that_the_build_names() => await AssertIsBoxesAsync(Both.Registry("/project/any.json", Wrong, ("RkSchema", "/project/schemas/boxes.schema.json")));

    [Fact]
    public async Task The_build_has_the_last_word() => await AssertIsBoxesAsync(Both.Registry("/project/model_registry.json", Named("urn:registrykit:model_registry.v2"), ("RkSchema", "urn:example:boxes")), "RK1007");

    [Fact]
    public async Task Of_one_schema_alone_there_is_no_choice() => await AssertIsBoxesAsync(TestProject.WithBoxes().Registry("/project/any.json", Wrong));

    [Fact]
    public async Task A_schema_that_nobody_knows_is_an_error_where_it_is_named()
    {
        var finding = Assert.Single(await Both.Registry("/project/any.json", Named("urn:example:boxs")).AnalyzeAsync());

        Assert.Equal("any.json(1,13): error RK0004: no schema is known by the name 'urn:example:boxs'; did you mean 'urn:example:boxes'?", TestProject.Print(finding));
        Assert.Equal("urn:example:boxes", finding.Properties["Suggestion"]);
    }

    [Fact]
    public async Task Without_a_name_and_a_known_file_name_there_is_none()
    {
        var finding = Assert.Single(await Both.Registry("/project/any.json", Wrong).PrintAsync());

        Assert.StartsWith("any.json(1,1): error RK0004: no schema is known for this file", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_schema_there_is_none() => Assert.Contains("RK0004", Assert.Single(await new TestProject().Registry("/project/boxes.json", Wrong).PrintAsync()), StringComparison.Ordinal);

    private static string Named(string schema) => $$"""{"$schema": "{{schema}}", "boxes": [{"id": "a", "room_id": "attic"}]}""";

    private static async Task AssertIsBoxesAsync(TestProject project, params string[] besides)
    {
        var findings = await project.AnalyzeAsync();

        Assert.Contains(findings, finding => finding.GetMessage(null) == "box 'a', room_id: no room 'attic'");
        Assert.Empty(findings.Select(finding => finding.Id).Except(["RK2001", "RK1007", .. besides]));
    }
}
