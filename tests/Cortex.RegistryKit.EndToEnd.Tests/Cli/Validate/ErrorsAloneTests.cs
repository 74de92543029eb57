using System.Globalization;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

/// <summary>Where only errors are looked for, most files are not held against the rules at all. The answer is the same.</summary>
public sealed class ErrorsAloneTests
{
    private const string Sound = """{"version": 2, "hosts": [{"id": "h", "api_url": "https://h.example/v1", "host_type": "openai"}], "roles": {"chat": {"primary": "claude_cli"}}}""";

    [Theory]
    [InlineData("\"api_key\": \"sk-1\"", "RK3001")]
    [InlineData("\"api\\u005fkey\": \"sk-1\"", "RK3001")]
    [InlineData("\"api_key\" :\n \"sk-1\"", "RK3001")]
    [InlineData("\"label\": \"api_key\", \"api_key\": \"sk-1\"", "RK3001")]
    [InlineData("\"api_key\": \"${evn:KEY}\"", "RK3005")]
    [InlineData("\"api_key\": \"${env:1}\"", "RK3005")]
    [InlineData("\"api_key\": \" sk-${env:KEY}\"", "RK3001")]
    [InlineData("\"api_key\": \"${env:KEY}\"", "")]
    [InlineData("\"api_key\": \"\"", "")]
    [InlineData("\"api_key\": null", "")]
    [InlineData("\"label\": \"api_key\"", "")]
    public async Task A_key_in_plain_text_is_found_however_it_is_written(string property, string rule)
    {
        using var workspace = new Workspace().With("r.json", Sound.Replace("\"host_type\"", property + ", \"host_type\"", StringComparison.Ordinal));

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--severity", "error");

        Assert.Equal(rule, string.Concat(run.Lines.Select(line => line.Split(": ")[1].Split(' ')[1])));
    }

    [Fact]
    public async Task A_key_may_stand_in_a_home()
    {
        using var workspace = new Workspace().With("r.json", Sound.Replace("\"host_type\"", "\"api_key\": \"sk-1\", \"host_type\"", StringComparison.Ordinal));

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--severity", "error", "--scope", "home");

        Assert.Equal((0, "no findings in 1 file"), (run.ExitCode, Assert.Single(run.ErrorLines)));
    }

    [Theory]
    [InlineData("$schema")]
    [InlineData("\\u0024schema")]
    public async Task A_file_that_names_a_schema_beside_it_is_held_against_that_one(string name)
    {
        using var workspace = new Workspace()
            .With("r.json", Sound.Replace("{\"version\"", $"{{\"{name}\": \"own.schema.json\", \"version\"", StringComparison.Ordinal))
            .With("own.schema.json", """{"$schema": "http://json-schema.org/draft-07/schema#", "$id": "urn:own", "type": "object", "required": ["colour"]}""");

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--severity", "error");

        Assert.Contains("error RK1005", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_names_a_copy_of_the_shipped_schema_is_held_against_it()
    {
        var registry = Sound.Replace("{\"version\"", "{\"$schema\": \"own.schema.json\", \"version\"", StringComparison.Ordinal);
        using var workspace = new Workspace()
            .With("sound.json", registry)
            .With("typo.json", registry.Replace("claude_cli", "claude_cla", StringComparison.Ordinal))
            .With("own.schema.json", File.ReadAllBytes(Path.Combine(Tool.Root, "schemas", "model_registry.v2.schema.json")));

        var run = await Tool.RunAsync(workspace, "validate", "sound.json", "typo.json", "--severity", "error");

        Assert.StartsWith("typo.json", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains("error RK2001", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_the_schema_is_still_in_the_document()
    {
        using var workspace = new Workspace().With("r.json", Sound);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--severity", "error", "--format", "json");

        var file = Assert.Single(run.Json.GetProperty("files").EnumerateArray());
        Assert.Equal(("r.json", "urn:registrykit:model_registry.v2", 0), (file.GetProperty("path").GetString(), file.GetProperty("schema").GetString(), file.GetProperty("findings").GetInt32()));
    }

    [Fact]
    public async Task A_reference_to_a_secret_is_looked_up_where_that_is_asked_for()
    {
        using var workspace = new Workspace().With("r.json", Sound.Replace("\"host_type\"", "\"api_key\": \"${env:NO_SUCH_VARIABLE_OF_RK}\", \"host_type\"", StringComparison.Ordinal));

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--severity", "error", "--resolve-secrets");

        Assert.Contains("error RK3007", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_keeps_what_is_less_severe()
    {
        using var workspace = new Workspace().With("r.json", Registries.UnknownProperty);
        await Tool.RunAsync(workspace, "validate", "r.json", "--baseline", "old.json", "--update-baseline", "--severity", "error");

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--baseline", "old.json");

        Assert.Equal("no findings in 1 file; 1 in the baseline", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("error")]
    [InlineData("information")]
    public async Task A_folder_of_many_is_reported_in_the_order_of_the_paths(string severity)
    {
        using var workspace = new Workspace();
        string[] folders = ["a", "a-b", "a.b", "a/b", "a/b-c", "aé", "B", "b/🚀"];
        foreach (var folder in folders) workspace.With($"top/{folder}/model_registry.json", Registries.Typo);
        for (var i = 0; i < 600; i++) workspace.With($"top/m/{i.ToString("D3", CultureInfo.InvariantCulture)}/model_registry.json", i % 100 == 7 ? Registries.Typo : Sound);

        var run = await Tool.RunAsync(workspace, "validate", "top", "--severity", severity);

        var found = run.Lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)].Replace('\\', '/')).ToList();
        Assert.Equal(folders.Length + 6, found.Count);
        Assert.Equal(found.Order(StringComparer.Ordinal), found);
        Assert.Equal(1, run.ExitCode);
    }
}
