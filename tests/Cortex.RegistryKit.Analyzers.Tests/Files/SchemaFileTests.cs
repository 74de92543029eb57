using Cortex.RegistryKit.Analyzers.Tests.Support;

namespace Cortex.RegistryKit.Analyzers.Tests.Files;

public class SchemaFileTests
{
    private const string Path = "/project/boxes.schema.json";

    private static string WithUnknownKeyword => Schemas.Boxes.Replace("\"title\"", "\"titel\"", StringComparison.Ordinal);

    private static string Unsound => Schemas.Boxes.Replace("\"to\": \"room\"", "\"to\": \"rom\"", StringComparison.Ordinal);

    [Fact]
    public async Task A_right_schema_has_no_findings() => Assert.Empty(await new TestProject().Schema(Path, Schemas.Boxes).PrintAsync());

    [Fact]
    public async Task Our_own_schema_has_no_findings() => Assert.Empty(await new TestProject().Schema(Path, Schemas.Models).PrintAsync());

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
        var findings = await new TestProject().Schema("/project/b.schema.json", Schemas.Models).Schema("/project/a.schema.json", Schemas.Boxes).PrintAsync();

        Assert.StartsWith("b.schema.json(1,1): error RK0006: another schema of this project has its types in '' already", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_that_is_not_emitted_takes_no_namespace() => Assert.Empty(await new TestProject().Schema("/project/a.schema.json", Schemas.Models, emit: "false").Schema("/project/b.schema.json", Schemas.Boxes).PrintAsync());
}
