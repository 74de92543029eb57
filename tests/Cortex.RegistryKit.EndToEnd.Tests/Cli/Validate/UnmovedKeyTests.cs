using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

/// <summary>Where a key cannot move, nothing is written; and where it can, nothing is left for a second run.</summary>
public sealed class UnmovedKeyTests
{
    private const string Registry = """{"version": 2, "hosts": [{"id": "office", "api_key": "sk-canary-3141592653"}]}""";

    [Theory]
    [InlineData("r.json", "'r.json' is one of the files to mend, so keys cannot go there; --env-file names a file of settings")]
    [InlineData("other.json", "'other.json' is JSON and no file of settings, so no key was moved there")]
    public async Task Keys_do_not_go_into_JSON(string envFile, string message)
    {
        using var workspace = new Workspace().With("r.json", Registry).With("other.json", "\n{}");

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--fix", "--env-file", envFile);

        run.AssertCannotRun(message);
        Assert.Equal(Registry, await File.ReadAllTextAsync(workspace.PathOf("r.json")));
        Assert.Equal("\n{}", await File.ReadAllTextAsync(workspace.PathOf("other.json")));
    }

    [Fact]
    public async Task No_key_is_saved_where_the_registry_may_not_be_written_and_its_findings_are_said()
    {
        if (OperatingSystem.IsWindows()) return;

        using var workspace = new Workspace().With("r.json", Registry);
        File.SetUnixFileMode(workspace.PathOf("r.json"), UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--fix", "--format", "json");

        run.AssertCannotRun("'r.json' may not be written: permission denied");
        Assert.False(File.Exists(workspace.PathOf(".env")));
        Assert.Equal("r.json", run.Json.GetProperty("files")[0].GetProperty("path").GetString());
        Assert.Contains(run.Json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() == "RK3001");
    }

    [Fact]
    public async Task A_key_that_a_mend_brings_to_light_moves_in_the_same_run()
    {
        using var workspace = new Workspace().With("r.json", Registry.Replace("api_key", "apikey", StringComparison.Ordinal));

        await Tool.RunAsync(workspace, "validate", "r.json", "--fix");

        Assert.Equal(Registry.Replace("sk-canary-3141592653", "${env:OFFICE_API_KEY}", StringComparison.Ordinal), await File.ReadAllTextAsync(workspace.PathOf("r.json")));
        Assert.Equal("OFFICE_API_KEY=sk-canary-3141592653\n", await File.ReadAllTextAsync(workspace.PathOf(".env")));
    }

    [Theory]
    [InlineData("\"headers\": {\"Authorization\": \"Bearer canary\"}")]
    [InlineData("\"auth\": {\"x\": [\"canary\"]}")]
    [InlineData("\"note\": \"sk-proj-canary\"")]
    [InlineData("\"label\": \"AIzacanary\"")]
    public async Task A_dry_run_shows_nothing_that_may_be_a_secret(string property)
    {
        using var workspace = new Workspace().With("r.json", $"{{\"version\": 2, \"hosts\": [\n{{\"id\": \"office\",\n{property},\n\"api_key\": \"sk-other-3141592653\"}}]}}");

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--fix", "--dry-run");

        Assert.Contains("${env:OFFICE_API_KEY}", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", run.All, StringComparison.Ordinal);
        Assert.DoesNotContain("other-314", run.All, StringComparison.Ordinal);
    }
}
