using System.Text.Json;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Schema;

public sealed class DeriveTests
{
    [Fact]
    public async Task The_schema_is_printed_or_written_the_same()
    {
        using var workspace = new Workspace().With("r.json", Registries.Tidy);

        var printed = await Tool.RunAsync(workspace, "schema", "derive", "r.json");
        var written = await Tool.RunAsync(workspace, "schema", "derive", "r.json", "-o", "new/r.schema.json");

        Assert.Equal(printed.Output, await File.ReadAllTextAsync(workspace.PathOf("new/r.schema.json")));
        Assert.Empty(written.All);
        Assert.Equal("urn:registrykit:model_registry.v2", printed.Json.GetProperty("x-rk-derived-from").GetString());
        Assert.Equal((0, 0), (printed.ExitCode, written.ExitCode));
    }

    [Fact]
    public async Task A_registry_that_names_its_derived_schema_is_checked_as_ever_even_by_an_old_one()
    {
        using var workspace = new Workspace().With("r.json", Registries.Tidy);
        await Tool.RunAsync(workspace, "schema", "derive", "r.json", "-o", "s/r.schema.json");
        var changed = Registries.Tidy.Replace("llama", "lama", StringComparison.Ordinal).Replace("\"version\"", "\"$schema\": \"./s/r.schema.json\", \"version\"", StringComparison.Ordinal);
        workspace.With("r.json", changed);

        var run = await Tool.RunAsync(workspace, "validate", "r.json");

        Assert.Empty(run.Lines);
        Assert.Equal("no findings in 1 file", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Any_schema_with_ids_and_references_will_do()
    {
        const string Boxes = """
            {
              "$schema": "http://json-schema.org/draft-07/schema#", "$id": "urn:boxes", "title": "Boxes", "type": "object", "x-rk-file": "boxes.json",
              "properties": {
                "rooms": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string", "x-rk-id": "room"}, "name": {"type": "string", "x-rk-label": true}}}},
                "boxes": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string", "x-rk-id": "box"}, "in": {"type": "string", "minLength": 1, "x-rk-ref": {"to": "room", "onDelete": "restrict"}}}}}
              }
            }
            """;
        using var workspace = new Workspace().With("boxes.schema.json", Boxes).With("b.json", """{"$schema": "boxes.schema.json", "rooms": [{"id": "r1", "name": "Attic"}, {"id": "r2"}]}""");

        var run = await Tool.RunAsync(workspace, "schema", "derive", "b.json");

        var reference = run.Json.GetProperty("properties").GetProperty("boxes").GetProperty("items").GetProperty("properties").GetProperty("in");
        Assert.Equal(["r1", "r2"], Texts(reference.GetProperty("enum")));
        Assert.Equal(["Attic", "room 'r2'"], Texts(reference.GetProperty("enumDescriptions")));
    }

    [Fact]
    public async Task A_broken_registry_gives_what_is_sound_in_it_and_no_key()
    {
        using var workspace = new Workspace().With("r.json", """{"version": 2, "hosts": [{"id": "office", "api_key": "sk-canary"}, 7, {"id": 8}], "models": [{"id": "m"}]}""");

        var run = await Tool.RunAsync(workspace, "schema", "derive", "r.json");

        Assert.Equal(["office", ""], Texts(run.Json.GetProperty("definitions").GetProperty("model").GetProperty("properties").GetProperty("host_id").GetProperty("enum")).Where(id => id is not null));
        Assert.DoesNotContain("canary", run.All, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("there is no file or folder 'nowhere.json'", "nowhere.json")]
    [InlineData("'other.json': no schema is known by the name 'urn:nobody'", "other.json")]
    public async Task What_has_no_schema_or_is_not_there_is_said_plainly(string message, string path)
    {
        using var workspace = new Workspace().With("other.json", """{"$schema": "urn:nobody"}""");

        (await Tool.RunAsync(workspace, "schema", "derive", path)).AssertCannotRun(message);
    }

    [Fact]
    public async Task What_is_not_JSON_is_said_with_its_place()
    {
        using var workspace = new Workspace().With("r.json", "{\n  \"version\": 2,,\n}");

        (await Tool.RunAsync(workspace, "schema", "derive", "r.json")).AssertCannotRun("'r.json' is not JSON (2,16)");
    }

    [Theory]
    [InlineData("'r.json' is the registry itself; the schema needs a file of its own", "r.json")]
    [InlineData("'link.json' is the registry itself; the schema needs a file of its own", "link.json")]
    [InlineData("'other.json' is no derived schema, so it was left as it is; remove it, or name another file", "other.json")]
    public async Task Nothing_but_a_derived_schema_is_written_over(string message, string target)
    {
        using var workspace = new Workspace().With("r.json", Registries.Tidy).With("other.json", "{}");
        File.CreateSymbolicLink(workspace.PathOf("link.json"), "r.json");

        var run = await Tool.RunAsync(workspace, "schema", "derive", "r.json", "-o", target);

        run.AssertCannotRun(message);
        Assert.Equal(Registries.Tidy, await File.ReadAllTextAsync(workspace.PathOf("r.json")));
        Assert.Equal("{}", await File.ReadAllTextAsync(workspace.PathOf("other.json")));
    }

    [Fact]
    public async Task An_older_derived_schema_is_written_over()
    {
        using var workspace = new Workspace().With("r.json", Registries.Tidy);
        await Tool.RunAsync(workspace, "schema", "derive", "r.json", "-o", "s.json");
        workspace.With("r.json", Registries.Tidy.Replace("llama", "lama", StringComparison.Ordinal));

        var run = await Tool.RunAsync(workspace, "schema", "derive", "r.json", "-o", "s.json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"lama\"", await File.ReadAllTextAsync(workspace.PathOf("s.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    public async Task A_derived_schema_that_is_gone_or_broken_can_be_derived_anew(string? derived)
    {
        using var workspace = new Workspace().With("model_registry.json", Registries.Tidy.Replace("\"version\"", "\"$schema\": \"./s.json\", \"version\"", StringComparison.Ordinal));
        if (derived is not null) workspace.With("s.json", derived);

        var run = await Tool.RunAsync(workspace, "schema", "derive", "model_registry.json");

        Assert.Equal("urn:registrykit:model_registry.v2", run.Json.GetProperty("x-rk-derived-from").GetString());
        Assert.Equal(0, run.ExitCode);
    }

    private static List<string?> Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString())];
}
