using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

/// <summary>Any JSON is held against any schema of draft-07: without our words, of any kind at the root.</summary>
public sealed class AnySchemaTests
{
    [Theory]
    [InlineData("""{"type": "array", "items": {"type": "integer"}}""", """[1, "x"]""", "f.json(1,5): error RK1004: [1]: must be a whole number, not a string")]
    [InlineData("""{"type": "string", "minLength": 3}""", "\"ab\"", "f.json(1,1): error RK1004: ")]
    [InlineData("""{"oneOf": [{"type": "integer"}, {"minimum": 2}]}""", "5", "f.json(1,1): error RK1004: ")]
    [InlineData("false", "{}", "f.json(1,1): error RK1004: ")]
    [InlineData("true", "[null]", null)]
    [InlineData("{}", "1e400", null)]
    [InlineData("""{"$schema": "http://json-schema.org/draft-07/schema#", "if": {"type": "number"}, "then": {"maximum": 3}}""", "3.5", "f.json(1,1): error RK1004: ")]
    public async Task The_root_may_be_of_any_kind(string schema, string text, string? finding)
    {
        using var workspace = new Workspace().With("s.json", schema).With("f.json", text);

        var run = await Tool.RunAsync(workspace, "validate", "--schema", "s.json", "f.json", "--severity", "error");

        if (finding is null) Assert.Empty(run.Lines);
        else Assert.StartsWith(finding, Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Equal(finding is null ? 0 : 1, run.ExitCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("f.json(1,1): error RK1004: must be of the format date", "--assert-formats")]
    public async Task Formats_are_asserted_where_the_command_line_says_so(string? finding, params string[] options)
    {
        using var workspace = new Workspace().With("s.json", """{"type": "string", "format": "date"}""").With("f.json", "\"31.12.2024\"");

        var run = await Tool.RunAsync(workspace, ["validate", "--schema", "s.json", "f.json", "--severity", "error", .. options]);

        Assert.Equal(finding is null ? [] : [finding], run.Lines);
        Assert.Equal(finding is null ? 0 : 1, run.ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"$id\": \"https://example.com/schemas/a.json\", ")]
    [InlineData("\"$id\": \"a.json\", ")]
    public async Task A_schema_may_refer_to_files_beside_it_and_those_to_others(string id)
    {
        using var workspace = new Workspace()
            .With("s/a.json", "{" + id + "\"items\": {\"$ref\": \"parts/b.json#/definitions/count\"}}")
            .With("s/parts/b.json", """{"definitions": {"count": {"$ref": "../c.json"}}}""")
            .With("s/c.json", """{"type": "integer"}""")
            .With("f.json", "[1, true]");

        var run = await Tool.RunAsync(workspace, "validate", "--schema", "s/a.json", "f.json");

        Assert.Equal("f.json(1,5): error RK1004: [1]: must be a whole number, not true", Assert.Single(run.Lines));
    }

    [Fact]
    public async Task Nothing_is_fetched()
    {
        using var workspace = new Workspace().With("s.json", """{"$ref": "http://127.0.0.1:1/schema.json"}""").With("f.json", "1");

        var run = await Tool.RunAsync(workspace, "validate", "--schema", "s.json", "f.json");

        Assert.Contains("'$ref' leads to 'http://127.0.0.1:1/schema.json', which is none of the schemas given", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }
}
