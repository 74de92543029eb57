using System.Text.Json;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

public sealed class JsonOutputTests
{
    [Fact]
    public async Task A_finding_says_all_that_is_known_of_it()
    {
        using var workspace = new Workspace().With("é.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "é.json", "--format", "json");

        var finding = Assert.Single(run.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal(
            """{"rule":"RK2001","severity":"error","message":"MESSAGE","path":"é.json","line":11,"column":25,"endLine":11,"endColumn":37,"pointer":"/roles/chat/primary","suggestion":"gemma-local","help":"https://github.com/cortex-registrykit/registrykit/blob/main/docs/rules/RK2001.md"}"""
                .Replace("MESSAGE", Registries.TypoMessage, StringComparison.Ordinal),
            string.Concat(finding.GetRawText().Split('\n').Select(line => line.Trim().Replace("\": ", "\":", StringComparison.Ordinal))));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task The_document_lists_files_problems_and_counts()
    {
        using var workspace = new Workspace().With("a.json", Registries.Typo).With("b.json", Registries.UnknownProperty);

        var run = await Tool.RunAsync(workspace, "validate", "a.json", "b.json", "nowhere.json", "--format", "json");

        Assert.Equal(["a.json", "b.json"], run.Json.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()));
        Assert.All(run.Json.GetProperty("files").EnumerateArray(), file => Assert.Equal("urn:registrykit:model_registry.v2", file.GetProperty("schema").GetString()));
        Assert.Equal("nowhere.json", Assert.Single(run.Json.GetProperty("problems").EnumerateArray()).GetProperty("path").GetString());
        Assert.Equal([2, 1, 0, 1, 1], Counts(run.Json));
        Assert.True(run.Json.GetProperty("complete").GetBoolean());
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task A_sound_file_makes_a_document_without_findings()
    {
        using var workspace = new Workspace().With("model_registry.json", Registries.Tidy);

        var run = await Tool.RunAsync(workspace, "validate", ".", "--format", "json");

        Assert.Equal(0, run.Json.GetProperty("findings").GetArrayLength());
        Assert.Equal([1, 0, 0, 0, 0], Counts(run.Json));
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
    }

    private static int[] Counts(JsonElement document) => [.. document.GetProperty("counts").EnumerateObject().Select(count => count.Value.GetInt32())];
}
