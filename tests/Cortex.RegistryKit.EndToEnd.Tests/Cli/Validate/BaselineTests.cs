using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

public sealed class BaselineTests
{
    private const string Two = """
        {
          "version": 2,
          "roles": {
            "chat": {"primary": "nobody"},
            "coder": {"primary": "no one"}
          }
        }

        """;

    [Fact]
    public async Task Old_findings_pass_and_a_new_one_fails()
    {
        using var workspace = await WithBaselineAsync(Two);

        var old = await ValidateAsync(workspace);
        workspace.With("r.json", Two.Replace("\"coder\"", "\"distill\": {\"primary\": \"somebody\"},\n\"coder\"", StringComparison.Ordinal));
        var changed = await ValidateAsync(workspace);

        Assert.Equal(0, old.ExitCode);
        Assert.Empty(old.Lines);
        Assert.Matches("^no findings in 1 file; [0-9]+ in the baseline$", Assert.Single(old.ErrorLines));
        Assert.Contains("r.json(5,28): error RK2001: role 'distill', primary: no model 'somebody'", changed.Lines);
        Assert.Equal(1, changed.ExitCode);
    }

    [Fact]
    public async Task Moved_lines_do_not_matter()
    {
        using var workspace = await WithBaselineAsync(Two);
        workspace.With("r.json", "\n\n" + Two.Replace(",\n", ",\n\n", StringComparison.Ordinal));

        Assert.Equal(0, (await ValidateAsync(workspace)).ExitCode);
    }

    [Fact]
    public async Task The_same_finding_once_more_is_a_new_one()
    {
        const string Entry = """{"type": "local_openai"}""";
        const string Models = """{"version": 2, "models": [MODELS]}""";
        using var workspace = await WithBaselineAsync(Models.Replace("MODELS", Entry, StringComparison.Ordinal));
        workspace.With("r.json", Models.Replace("MODELS", $"{Entry}, {Entry}", StringComparison.Ordinal));

        var run = await ValidateAsync(workspace);

        Assert.Contains("RK1005", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task What_is_gone_is_said_and_fails_nobody()
    {
        using var workspace = await WithBaselineAsync(Two);
        workspace.With("r.json", Two.Replace("no one", "claude_cli", StringComparison.Ordinal));

        var run = await ValidateAsync(workspace);

        Assert.Contains("registrykit: 'old.json' has a finding that is gone: r.json: RK2001: role 'coder', primary: no model 'no one'", run.ErrorLines);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task An_update_takes_out_what_is_gone_and_keeps_what_was_not_looked_at()
    {
        using var workspace = new Workspace().With("a.json", Two).With("b.json", Two).With("c.json", Two);
        await Tool.RunAsync(workspace, "validate", "a.json", "b.json", "c.json", "--baseline", "old.json", "--update-baseline");
        workspace.With("a.json", Two.Replace("no one", "claude_cli", StringComparison.Ordinal));
        File.Delete(workspace.PathOf("c.json"));

        await Tool.RunAsync(workspace, "validate", "a.json", "--baseline", "old.json", "--update-baseline");

        var text = await File.ReadAllTextAsync(workspace.PathOf("old.json"));
        Assert.Equal(["a.json", "b.json", "b.json"], Paths(text, "RK2001"));
        Assert.DoesNotContain("c.json", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_the_same_from_every_folder()
    {
        using var workspace = new Workspace().With("in/r.json", Two).With("in/s.json", Two);
        await Tool.RunAsync(workspace, "validate", "in/s.json", "in/r.json", "--baseline", "in/old.json", "--update-baseline");
        var first = await File.ReadAllTextAsync(workspace.PathOf("in/old.json"));
        File.Delete(workspace.PathOf("in/old.json"));
        var start = Tool.Start(workspace, "validate", "r.json", "s.json", "--baseline", "old.json", "--update-baseline");
        start.WorkingDirectory = workspace.PathOf("in");

        await Tool.RunAsync(start);

        Assert.Equal(first, await File.ReadAllTextAsync(workspace.PathOf("in/old.json")));
        Assert.Equal(["r.json", "r.json", "s.json", "s.json"], Paths(first, "RK2001"));
    }

    [Theory]
    [InlineData("there is no baseline 'old.json'; --update-baseline writes it", null)]
    [InlineData("'old.json' is no baseline that registrykit wrote; remove it, and --update-baseline writes one", "[]")]
    [InlineData("'old.json' is no baseline that registrykit wrote; remove it, and --update-baseline writes one", "{\"version\": 1, \"findings\": [{\"path\": 1}]}")]
    [InlineData("'old.json' is no baseline that registrykit wrote; remove it, and --update-baseline writes one", "{")]
    [InlineData("'old.json' is a baseline of another version than 1; remove it, and --update-baseline writes it anew", "{\"version\": 2}")]
    public async Task A_baseline_that_is_none_is_said_plainly(string message, string? text)
    {
        using var workspace = new Workspace().With("r.json", Two);
        if (text is not null) workspace.With("old.json", text);

        (await ValidateAsync(workspace)).AssertCannotRun(message);
    }

    [Fact]
    public async Task Nothing_is_written_where_not_everything_could_be_checked()
    {
        using var workspace = new Workspace().With("r.json", Two);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "nowhere.json", "--baseline", "old.json", "--update-baseline");

        run.AssertCannotRun("the baseline 'old.json' was not written, since not everything could be checked");
        Assert.False(File.Exists(workspace.PathOf("old.json")));
    }

    private static IEnumerable<string> Paths(string text, string rule) =>
        System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("rule").GetString() == rule).Select(finding => finding.GetProperty("path").GetString()!);

    private static Task<ToolRun> ValidateAsync(Workspace workspace) => Tool.RunAsync(workspace, "validate", "r.json", "--baseline", "old.json");

    private static async Task<Workspace> WithBaselineAsync(string registry)
    {
        var workspace = new Workspace().With("r.json", registry);
        Assert.Equal(0, (await Tool.RunAsync(workspace, "validate", "r.json", "--baseline", "old.json", "--update-baseline")).ExitCode);
        return workspace;
    }
}
