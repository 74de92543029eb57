using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

public sealed class SchemaTests
{
    private const string Boxes = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "$id": "urn:boxes",
          "title": "Boxes",
          "type": "object",
          "x-rk-file": "boxes.json",
          "properties": {"$schema": {"type": "string"}, "count": {"type": "integer"}}
        }
        """;

    [Fact]
    public async Task A_schema_file_on_the_command_line_is_for_all_files()
    {
        using var workspace = new Workspace().With("s/boxes.schema.json", Boxes).With("b.json", """{"count": "many"}""");

        var run = await Tool.RunAsync(workspace, "validate", "b.json", "--schema", "s/boxes.schema.json");

        Assert.Equal("b.json(1,11): error RK1004: count: must be a whole number, not a string", Assert.Single(run.Lines));
    }

    [Fact]
    public async Task A_folder_is_searched_for_the_files_that_the_schema_is_for()
    {
        using var workspace = new Workspace().With("boxes.schema.json", Boxes).With("in/boxes.json", """{"count": "many"}""").With("in/model_registry.json", "");

        var run = await Tool.RunAsync(workspace, "validate", ".", "--schema", "boxes.schema.json");

        Assert.StartsWith(Path.Combine(".", "in", "boxes.json") + "(1,11): error RK1004: ", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shipped_schema_goes_by_its_id()
    {
        using var workspace = new Workspace().With("odd.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "odd.json", "--schema", "urn:registrykit:model_registry.v2");

        Assert.Contains(Registries.TypoMessage, Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_nobody_knows_gets_a_suggestion()
    {
        using var workspace = new Workspace().With("r.json", Registries.Sound);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--schema", "urn:registrykit:model_registry.v22");

        run.AssertCannotRun("no schema is known by the name 'urn:registrykit:model_registry.v22'; did you mean 'urn:registrykit:model_registry.v2'?");
    }

    [Fact]
    public async Task An_unsound_schema_is_reported_and_nothing_is_held_against_it()
    {
        using var workspace = new Workspace().With("s.json", Boxes.Replace("\"integer\"", "\"intger\"", StringComparison.Ordinal)).With("b.json", """{"count": "many"}""");

        var run = await Tool.RunAsync(workspace, "validate", "b.json", "--schema", "s.json");

        Assert.StartsWith("s.json(7,", Assert.Single(run.Lines), StringComparison.Ordinal);
        run.AssertCannotRun("the schema 's.json' has errors, so nothing can be held against it");
    }

    [Fact]
    public async Task A_file_may_name_the_schema_beside_it_by_relative_path()
    {
        using var workspace = new Workspace().With("s/boxes.schema.json", Boxes).With("in/b.json", """{"$schema": "../s/boxes.schema.json", "count": "many"}""");

        var run = await Tool.RunAsync(workspace, "validate", "in/b.json", "--format", "json");

        Assert.Equal("RK1004", Assert.Single(run.Json.GetProperty("findings").EnumerateArray()).GetProperty("rule").GetString());
        Assert.Equal("urn:boxes", run.Json.GetProperty("files")[0].GetProperty("schema").GetString());
    }

    [Fact]
    public async Task References_lead_to_files_beside_the_schema_to_what_those_name_and_to_shipped_schemas()
    {
        using var workspace = new Workspace()
            .With("s/boxes.schema.json", """{"properties": {"size": {"$ref": "common/size.json#/definitions/size"}, "model": {"$ref": "urn:registrykit:model_registry.v2#/definitions/model"}}}""")
            .With("s/common/size.json", """{"definitions": {"size": {"properties": {"width": {"$ref": "../width.json"}, "inner": {"$ref": "../boxes.schema.json"}}}}}""")
            .With("s/width.json", """{"type": "integer"}""")
            .With("b.json", """{"size": {"width": 1, "inner": {"size": {"width": "1"}}}, "model": {"id": 1}}""");

        var run = await Tool.RunAsync(workspace, "validate", "b.json", "--schema", "s/boxes.schema.json");

        Assert.StartsWith("b.json(1,51): error RK1004: ", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.StartsWith("b.json(1,75): error ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reference_to_a_file_that_is_not_there_is_an_error_of_the_schema()
    {
        using var workspace = new Workspace().With("s.json", """{"properties": {"size": {"$ref": "size.json"}}}""").With("b.json", "{}");

        var run = await Tool.RunAsync(workspace, "validate", "b.json", "--schema", "s.json");

        Assert.StartsWith("s.json(1,34): error RK0002: ", Assert.Single(run.Lines), StringComparison.Ordinal);
        run.AssertCannotRun("the schema 's.json' has errors, so nothing can be held against it");
    }

    [Fact]
    public async Task A_file_that_names_an_unsound_schema_is_not_passed_over_in_silence()
    {
        using var workspace = new Workspace().With("s.json", "{").With("a.json", """{"$schema": "s.json"}""").With("b.json", """{"$schema": "./s.json"}""");

        var run = await Tool.RunAsync(workspace, "validate", "a.json", "b.json");

        Assert.All(run.Lines, line => Assert.StartsWith("s.json(1,", line, StringComparison.Ordinal));
        Assert.Equal(run.Lines.Distinct(), run.Lines);
        run.AssertCannotRun("'a.json' was not checked, since its schema has errors");
        run.AssertCannotRun("'b.json' was not checked, since its schema has errors");
    }

    [Fact]
    public async Task A_schema_that_is_nowhere_is_an_error_of_the_file()
    {
        using var workspace = new Workspace().With("a.json", """{"$schema": "../s.json", "version": 2}""");

        var run = await Tool.RunAsync(workspace, "validate", "a.json");

        Assert.StartsWith("a.json(1,13): error RK0004: no schema is known by the name '../s.json'", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }
}
