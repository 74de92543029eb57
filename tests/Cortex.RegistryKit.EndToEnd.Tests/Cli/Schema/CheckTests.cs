using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Schema;

public sealed class CheckTests
{
    [Fact]
    public async Task What_is_malformed_stands_at_its_place()
    {
        using var workspace = new Workspace().With("s.json", "{\n  \"type\": \"strng\",\n  \"minimun\": 5\n}");

        var run = await Tool.RunAsync(workspace, "schema", "check", "s.json");

        Assert.StartsWith("s.json(2,11): error RK0001: ", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("s.json(3,3): warning RK0003: 'minimun' is no keyword that we know; did you mean 'minimum'?", run.Lines[1], StringComparison.Ordinal);
        Assert.Equal("1 error, 1 warning in 1 file", Assert.Single(run.ErrorLines));
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("json", "\"rule\": \"RK0001\"")]
    [InlineData("sarif", "\"ruleId\": \"RK0001\"")]
    [InlineData("github", "::error file=s.json,line=1,endLine=1,col=10,endColumn=17,title=RK0001::")]
    public async Task All_formats_of_validate_are_there(string format, string shown)
    {
        using var workspace = new Workspace().With("s.json", """{"type": "strng"}""");

        var run = await Tool.RunAsync(workspace, "schema", "check", "s.json", "--format", format);

        Assert.Contains(shown, run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task What_becomes_no_type_counts_unless_no_types_are_wanted()
    {
        using var workspace = new Workspace().With("s.json", """{"type": "object", "properties": {"name": {"type": "string", "x-rk-id": "thing"}}}""");

        Assert.Equal(1, (await Tool.RunAsync(workspace, "schema", "check", "s.json")).ExitCode);
        Assert.Equal(0, (await Tool.RunAsync(workspace, "schema", "check", "s.json", "--no-types")).ExitCode);
    }

    [Fact]
    public async Task A_folder_is_searched_and_schemas_may_refer_to_each_other()
    {
        using var workspace = new Workspace()
            .With("s/a.schema.json", """{"$id": "urn:a", "items": {"$ref": "urn:b"}}""")
            .With("s/b.schema.json", """{"$id": "urn:b", "items": {"$ref": "sub/c.json#/definitions/d"}}""")
            .With("s/sub/c.json", """{"definitions": {"d": {"type": "integer"}}}""");

        var run = await Tool.RunAsync(workspace, "schema", "check", "s", "--no-types");

        Assert.Empty(run.Lines);
        Assert.Equal("no findings in 2 files", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task What_a_migration_forgets_is_found()
    {
        using var workspace = new Workspace().With("v1.json", """{"title": "Old", "properties": {"a": {}}}""").With("v2.json", """{"properties": {"b": {}}, "x-rk-from": [{"schema": "v1.json"}]}""");

        Assert.Contains("RK6001: '/a' of Old is not in this version", (await Tool.RunAsync(workspace, "schema", "check", "v2.json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_does_not_hide_the_others()
    {
        using var workspace = new Workspace().With("s.json", """{"type": "strng"}""");

        var run = await Tool.RunAsync(workspace, "schema", "check", "nowhere.json", "s.json");

        run.AssertCannotRun("there is no file or folder 'nowhere.json'");
        Assert.Single(run.Lines);
    }
}
