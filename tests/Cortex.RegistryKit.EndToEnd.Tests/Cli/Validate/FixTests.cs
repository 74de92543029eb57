using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

public sealed class FixTests
{
    /// <summary>With a misspelt id and a misspelt property, and a layout of its own.</summary>
    private static readonly string Faulty = Registries.Typo.Replace("\"tags\"", "\"tagz\"", StringComparison.Ordinal);

    [Fact]
    public async Task What_has_one_obvious_mend_is_mended_and_the_rest_of_the_file_stays()
    {
        using var workspace = new Workspace().With("r.json", Faulty);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--fix", "--severity", "warning");

        Assert.Equal(Registries.Tidy, await File.ReadAllTextAsync(workspace.PathOf("r.json")));
        Assert.Contains("r.json(11,25): mended RK2001: Change to 'gemma-local'", run.Lines);
        Assert.Contains("r.json(7,135): mended RK1006: Rename to 'tags'", run.Lines);
        Assert.Contains("; 2 mended", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Done_a_second_time_it_changes_nothing()
    {
        using var workspace = new Workspace().With("r.json", Faulty);
        await Tool.RunAsync(workspace, "validate", "r.json", "--fix");
        var written = File.GetLastWriteTimeUtc(workspace.PathOf("r.json"));

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--fix");

        Assert.DoesNotContain("mended", run.All, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(workspace.PathOf("r.json")));
    }

    [Fact]
    public async Task A_dry_run_shows_the_difference_and_changes_nothing()
    {
        using var workspace = new Workspace().With("in/r.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "in/r.json", "--fix", "--dry-run", "--severity", "error");

        Assert.Equal(Registries.Typo, await File.ReadAllTextAsync(workspace.PathOf("in/r.json")));
        Assert.Equal(
            """
            --- a/in/r.json
            +++ b/in/r.json
            @@ -8,7 +8,7 @@
                 {"id": "llama", "type": "local_openai", "model_name": "llama3:8b", "host_id": "laptop"}
               ],
               "roles": {
            -    "chat": {"primary": "gemma-lcal"},
            +    "chat": {"primary": "gemma-local"},
                 "orchestrator": {"primary": "gemini_api"},
                 "distill": {"primary": "gemma-local", "backup_1": "llama"},
                 "coder": {"primary": "claude_cli"},
            in/r.json(11,25): would mend RK2001: Change to 'gemma-local'

            """,
            run.Output);
        Assert.Contains("; 1 would be mended", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task The_rules_to_mend_can_be_named()
    {
        using var workspace = new Workspace().With("r.json", Faulty);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--fix", "--fix-rule", "RK1006", "--severity", "error");

        Assert.Equal(Registries.Typo, await File.ReadAllTextAsync(workspace.PathOf("r.json")));
        Assert.Contains($"r.json(11,25): error RK2001: {Registries.TypoMessage}", run.Lines);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task What_was_mended_is_said_in_every_format(string format)
    {
        using var workspace = new Workspace().With("r.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--fix", "--format", format);

        Assert.Contains("Change to 'gemma-local'", format == "github" ? run.Errors : run.Output, StringComparison.Ordinal);
        Assert.Equal(Registries.Tidy, await File.ReadAllTextAsync(workspace.PathOf("r.json")));
    }

    [Fact]
    public async Task The_standard_input_is_mended_for_show_alone()
    {
        using var workspace = new Workspace();

        var refused = await Tool.RunAsync(Tool.Start(workspace, "validate", "-", "--fix"), System.Text.Encoding.UTF8.GetBytes(Registries.Typo));
        var shown = await Tool.RunAsync(Tool.Start(workspace, "validate", "-", "--fix", "--dry-run"), System.Text.Encoding.UTF8.GetBytes(Registries.Typo));

        refused.AssertCannotRun("--fix changes files, and the standard input is none; with --dry-run it shows what it would change");
        Assert.Contains("+    \"chat\": {\"primary\": \"gemma-local\"},", shown.Lines);
    }

    [Fact]
    public async Task The_mode_of_a_file_and_a_link_to_it_stay()
    {
        if (OperatingSystem.IsWindows()) return;

        using var workspace = new Workspace().With("real.json", Registries.Typo);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(workspace.PathOf("real.json"), Mode);
        File.CreateSymbolicLink(workspace.PathOf("r.json"), "real.json");

        await Tool.RunAsync(workspace, "validate", "r.json", "--fix");

        Assert.Equal(Registries.Tidy, await File.ReadAllTextAsync(workspace.PathOf("real.json")));
        Assert.Equal("real.json", new FileInfo(workspace.PathOf("r.json")).LinkTarget);
        Assert.Equal(Mode, File.GetUnixFileMode(workspace.PathOf("real.json")));
    }

    [Fact]
    public async Task A_file_that_is_not_JSON_is_left_alone()
    {
        using var workspace = new Workspace().With("r.json", Registries.Typo[..^10]);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--fix");

        Assert.Equal(Registries.Typo[..^10], await File.ReadAllTextAsync(workspace.PathOf("r.json")));
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("--dry-run goes with --fix", "--dry-run")]
    [InlineData("--fix-rule goes with --fix", "--fix-rule", "RK2001")]
    [InlineData("there is no rule 'RK201'; did you mean 'RK2001'?", "--fix", "--fix-rule", "RK201")]
    [InlineData("--fix moves keys, and --resolve-secrets looks for them: run one after the other", "--fix", "--resolve-secrets")]
    [InlineData("--update-baseline goes with --baseline, which names the file", "--update-baseline")]
    public async Task What_makes_no_sense_is_said_plainly(string message, params string[] options)
    {
        using var workspace = new Workspace().With("r.json", Registries.Typo);

        (await Tool.RunAsync(workspace, ["validate", "r.json", .. options])).AssertCannotRun(message);
    }
}
