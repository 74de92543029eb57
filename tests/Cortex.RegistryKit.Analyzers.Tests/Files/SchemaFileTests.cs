using Cortex.RegistryKit.Analyzers.Tests.Support;

namespace Cortex.RegistryKit.Analyzers.Tests.Files;

public class SchemaFileTests
{
    private const string Path = "/project/boxes.schema.json";

    private const string Referring = """{"title": "Boxes", "type": "object", "properties": {"size": {"$ref": "common/size.schema.json#/definitions/size"}, "color": {"$ref": "https://example.com/color"}}}""";

    private const string Size = """{"definitions": {"size": {"title": "Size", "type": "object", "properties": {"width": {"type": "integer", "minimum": 1}}}}}""";

    private const string Color = """{"$id": "https://example.com/color", "title": "Color", "enum": ["red", "green"]}""";

    private static string WithUnknownKeyword => Schemas.Boxes.Replace("\"title\"", "\"titel\"", StringComparison.Ordinal);

    private static string Unsound => Schemas.Boxes.Replace("\"to\": \"room\"", "\"to\": \"rom\"", StringComparison.Ordinal);

    [Fact]
    public async Task A_right_schema_has_no_findings() => Assert.Empty(await new TestProject().Schema(Path, Schemas.Boxes).PrintAsync());

    [Fact]
    public async Task Our_own_schema_has_no_findings() => Assert.Empty(await WithOlder("true").PrintAsync());

    [Fact]
    public async Task A_schema_that_files_can_come_from_has_to_be_at_hand()
    {
        var findings = await new TestProject().Schema("/project/schemas/model_registry.v2.schema.json", Schemas.Models).PrintAsync();

        Assert.Contains(findings, finding => finding.EndsWith("error RK0001: no schema is at hand by the name 'model_registry.v1.schema.json'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_difference_that_no_migration_explains_stands_at_its_place_in_the_newer_schema()
    {
        var findings = await WithOlder("true", ("model_registry.v1.schema.json", "\"roles\": {\n      \"description\"", "\"tools\": {\"type\": \"array\"},\n    \"roles\": {\n      \"description\"")).PrintAsync();

        Assert.Matches(@"^model_registry\.v2\.schema\.json\(\d+,\d+\): error RK6001: '/tools' of ModelRegistryV1 is not in this version, and nothing in 'x-rk-from' reads it$", Assert.Single(findings));
    }

    [Fact]
    public async Task A_ladder_is_checked_at_every_step()
    {
        var findings = await WithOlder("true", ("local_llm.v1.schema.json", "\"active_model_id\"", "\"active_model\"")).PrintAsync();

        Assert.Equal(2, findings.Count(finding => finding.StartsWith("model_registry.v1.schema.json(", StringComparison.Ordinal)));
        Assert.Contains(findings, finding => finding.Contains("error RK0001: the older file has no '/active_model_id'; did you mean 'active_model'?", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Contains("error RK6001: '/active_model' of LocalLlmHosts is not in this version", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Migrations_of_somebody_elses_schema_are_not_checked() =>
        Assert.Empty(await new TestProject().Schema("/package/schemas/model_registry.v2.schema.json", Schemas.Models, "false").PrintAsync());

    [Fact]
    public async Task References_lead_to_other_files_of_the_project_and_to_their_ids()
    {
        var project = new TestProject().Schema(Path, Referring).Schema("/project/common/size.schema.json", Size, "false").Schema("/project/colors.json", Color, "false")
            .Registry("/project/boxes.json", """{"size": {"width": 0}, "color": "blue"}""", ("RkSchema", Path));

        var findings = await project.PrintAsync();

        Assert.Equal(["boxes.json(1,20): error RK1004", "boxes.json(1,33): error RK1004"], findings.Select(finding => finding[..finding.IndexOf(": ", finding.IndexOf("error", StringComparison.Ordinal), StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_reference_to_a_file_that_the_project_does_not_have_stands_where_it_is_made()
    {
        var findings = await new TestProject().Schema(Path, Referring).Schema("/project/colors.json", Color, "false").PrintAsync();

        Assert.StartsWith("boxes.schema.json(1,70): error RK0002: ", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_in_a_file_that_a_schema_refers_to_is_said_at_both()
    {
        var findings = await new TestProject().Schema(Path, Referring).Schema("/project/colors.json", Color, "false")
            .Schema("/project/common/size.schema.json", Size.Replace("integer", "intger", StringComparison.Ordinal), "false").PrintAsync();

        Assert.Equal(["boxes.schema.json", "size.schema.json"], findings.Select(finding => finding[..finding.IndexOf('(', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal));
    }

    private static TestProject WithOlder(string emit, params (string Name, string Old, string New)[] changes)
    {
        var project = new TestProject();
        foreach (var name in new[] { "auth.schema.json", "local_llm.v0.schema.json", "local_llm.v1.schema.json", "model_registry.v1.schema.json", "model_registry.v2.schema.json" })
        {
            var text = changes.Where(change => change.Name == name).Aggregate(Repository.Read("schemas/" + name), (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal));
            project.Schema("/project/schemas/" + name, text, name == "model_registry.v2.schema.json" ? emit : "false");
        }

        return project;
    }

    [Fact]
    public async Task A_schema_of_the_project_has_its_findings()
    {
        var finding = Assert.Single(await new TestProject().Schema(Path, WithUnknownKeyword).AnalyzeAsync());

        Assert.Equal("boxes.schema.json(4,3): warning RK0003: 'titel' is no keyword that we know; did you mean 'title'?", TestProject.Print(finding));
        Assert.Equal("title", finding.Properties["Suggestion"]);
    }

    [Fact]
    public async Task Advice_on_somebody_elses_schema_is_kept_back() => Assert.Empty(await new TestProject().Schema(Path, WithUnknownKeyword, emit: "false").PrintAsync());

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_schema_that_cannot_be_used_is_always_reported_and_its_registries_are_not_checked(string emit)
    {
        var findings = await new TestProject().Schema(Path, Unsound, emit).Registry("/project/boxes.json", """{"boxes": [{}]}""").PrintAsync();

        Assert.Contains("error RK0001", Assert.Single(findings), StringComparison.Ordinal);
        Assert.StartsWith("boxes.schema.json(", findings[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_that_is_no_JSON_is_reported() => Assert.Contains("RK0001", (await new TestProject().Schema(Path, "{").PrintAsync())[0], StringComparison.Ordinal);

    [Fact]
    public async Task Two_schemas_that_emit_into_one_namespace_are_an_error_in_the_later_one()
    {
        var findings = await new TestProject().Schema("/project/b.schema.json", Schemas.Boxes).Schema("/project/a.schema.json", Schemas.Boxes).PrintAsync();

        Assert.StartsWith("b.schema.json(1,1): error RK0006: another schema of this project has its types in '' already", Assert.Single(findings, finding => finding.Contains("RK0006", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_that_is_not_emitted_takes_no_namespace() => Assert.Empty(await new TestProject().Schema("/project/a.schema.json", Schemas.Boxes, emit: "false").Schema("/project/b.schema.json", Schemas.Boxes).PrintAsync());
}
