using System.Text.Json;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

/// <summary>What the rules cannot see in a file, the command line says.</summary>
public sealed class ContextTests
{
    private const string Key = """{"version": 2, "hosts": [{"id": "h", "api_url": "https://example.com", "api_key": "KEY"}], "models": [{"id": "m", "type": "local_openai", "host_id": "h"}], "roles": {"chat": {"primary": "m"}}}""";

    private const string Reviewer = """{"version": 2, "roles": {"chat": {"primary": "claude_cli"}, "reviewer": {"primary": "claude_cli"}, "translator": {"primary": "claude_cli"}}}""";

    [Theory]
    [InlineData("RK2009 RK2009")]
    [InlineData("RK2009", "--roles", "reviewer")]
    [InlineData("", "--roles", "reviewer,translator")]
    [InlineData("", "--roles", "reviewer", "--roles", "translator")]
    [InlineData("", "--define", "role=reviewer, translator")]
    [InlineData("", "--define", "role=reviewer", "--roles", "translator")]
    public async Task A_role_that_the_command_line_names_is_known(string found, params string[] options) =>
        Assert.Equal(found, string.Join(' ', (await RulesAsync(Reviewer, options)).Where(rule => rule == "RK2009")));

    [Theory]
    [InlineData(true)]
    [InlineData(false, "--scope", "home")]
    [InlineData(true, "--scope", "committed")]
    public async Task A_key_may_stand_in_a_home_and_not_in_a_committed_file(bool isFound, params string[] options) =>
        Assert.Equal(isFound, (await RulesAsync(Key.Replace("KEY", "sk-canary-42", StringComparison.Ordinal), options)).Contains("RK3001"));

    [Fact]
    public async Task What_comes_from_the_standard_input_counts_as_committed()
    {
        using var workspace = new Workspace();

        var run = await Tool.RunAsync(Tool.Start(workspace, "validate", "-"), System.Text.Encoding.UTF8.GetBytes(Key.Replace("KEY", "sk-canary-42", StringComparison.Ordinal)));

        Assert.Contains("(stdin)(1,83): error RK3001: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-10-15", "gone-model", false)]
    [InlineData("2026-10-16", "gone-model", true)]
    public async Task Catalogues_and_the_day_of_the_check_come_from_the_command_line(string today, string name, bool isFound)
    {
        var registry = """{"version": 2, "models": [{"id": "m", "type": "gemini_cli", "model_name": "NAME"}], "roles": {"chat": {"primary": "m"}}}""".Replace("NAME", name, StringComparison.Ordinal);
        using var workspace = new Workspace().With("r.json", registry).With("more.json", """{"provider": "google", "models": [{"id": "gone-model", "label": "Gone", "retires": "2026-10-16", "replacement": "gemini-2.5-pro"}]}""");

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--catalogue", "more.json", "--today", today, "--severity", "warning");

        Assert.Equal(isFound, run.Output.Contains(": warning RK4", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("${env:MY_KEY}", "", "")]
    [InlineData("${env:MY_KEY}", "RK3007", "", "--resolve-secrets")]
    [InlineData("${env:MY_KEY}", "", "MY_KEY", "--resolve-secrets")]
    [InlineData("${env:FILE_KEY}", "RK3007", "", "--resolve-secrets")]
    [InlineData("${env:FILE_KEY}", "", "", "--resolve-secrets", "--env-file", "in/keys.env")]
    [InlineData("${file:key.txt}", "", "", "--resolve-secrets")]
    [InlineData("${file:nowhere.txt}", "RK3007", "", "--resolve-secrets")]
    public async Task References_of_secrets_are_looked_up_where_asked_for(string written, string found, string variable, params string[] options)
    {
        using var workspace = new Workspace().With("in/r.json", Key.Replace("KEY", written, StringComparison.Ordinal)).With("in/keys.env", "FILE_KEY=sk-canary-42\n").With("in/key.txt", "sk-canary-42");
        var start = Tool.Start(workspace, ["validate", "in/r.json", "--severity", "error", "--format", "json", .. options]);
        start.Environment.Remove("MY_KEY");
        if (variable.Length > 0) start.Environment[variable] = "sk-canary-42";

        var run = await Tool.RunAsync(start);

        Assert.Equal(found, string.Join(' ', Rules(run.Json)));
        Assert.DoesNotContain("canary", run.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'broken.json' is no catalogue: it is not JSON (1,1)", "--catalogue", "broken.json")]
    [InlineData("'r.json' is no catalogue: that has a text 'provider' and a list 'models'", "--catalogue", "r.json")]
    [InlineData("--today takes a day such as 2026-01-31, not 'tomorrow'", "--today", "tomorrow")]
    [InlineData("--define takes a kind and its ids, such as role=reviewer,translator, not 'reviewer'", "--define", "reviewer")]
    [InlineData("--scope takes committed or home, not 'work'", "--scope", "work")]
    public async Task What_makes_no_sense_is_said_plainly(string message, params string[] options)
    {
        using var workspace = new Workspace().With("r.json", Registries.Sound).With("broken.json", "?");

        (await Tool.RunAsync(workspace, ["validate", "r.json", .. options])).AssertCannotRun(message);
    }

    [Fact]
    public async Task What_a_file_accepts_is_counted_and_listed_and_no_finding()
    {
        const string Accepting = """{"version": 2, "colour": "red", "x-rk-accept": {"RK1007/colour": "the demo shows it"}, "roles": {}}""";
        using var workspace = new Workspace().With("r.json", Accepting);

        var text = await Tool.RunAsync(workspace, "validate", "r.json");
        var json = await Tool.RunAsync(workspace, "validate", "r.json", "--format", "json");

        Assert.DoesNotContain("RK1007", text.Output, StringComparison.Ordinal);
        Assert.EndsWith("; 1 accepted", text.ErrorLines[^1], StringComparison.Ordinal);
        var accepted = Assert.Single(json.Json.GetProperty("accepted").EnumerateArray());
        Assert.Equal(("RK1007", "the demo shows it"), (accepted.GetProperty("rule").GetString(), accepted.GetProperty("reason").GetString()));
    }

    private static async Task<List<string?>> RulesAsync(string registry, params string[] options)
    {
        using var workspace = new Workspace().With("r.json", registry);
        return Rules((await Tool.RunAsync(workspace, ["validate", "r.json", "--format", "json", .. options])).Json);
    }

    private static List<string?> Rules(JsonElement document) => [.. document.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString())];
}
