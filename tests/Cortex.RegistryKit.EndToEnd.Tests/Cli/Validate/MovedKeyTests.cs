using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using dotenv.net;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Validate;

/// <summary>A key that stands in a committed file is taken out of it, and not lost.</summary>
public sealed class MovedKeyTests
{
    private const string Canary = "sk-canary-3141592653";

    private const string Registry = """
        {
          "version": 2,
          "providers": {"google": {"accounts": [{"id": "team", "api_key": "KEY"}]}},
          "hosts": [{"id": "office", "api_url": "https://user:KEY@example.com", "api_key": "KEY2", "token": "KEY"}]
        }

        """;

    [Theory]
    [InlineData(Canary)]
    [InlineData("AIzaSy_D-9tSrke72PouQMnMX/a7eZSW0jkFMBWY=")]
    [InlineData("with a space # and more")]
    [InlineData("it's $HOME ${X} \\n")]
    [InlineData("say \"x\"")]
    [InlineData("東é🚀")]
    public async Task A_key_moves_into_a_file_of_settings_from_where_it_is_read_as_it_was(string key)
    {
        using var workspace = new Workspace().With("in/r.json", """{"version": 2, "hosts": [{"id": "office", "api_key": KEY}]}""".Replace("KEY", System.Text.Json.JsonSerializer.Serialize(key), StringComparison.Ordinal));

        var run = await Tool.RunAsync(workspace, "validate", "in/r.json", "--fix");

        Assert.Equal("""{"version": 2, "hosts": [{"id": "office", "api_key": "${env:OFFICE_API_KEY}"}]}""", await File.ReadAllTextAsync(workspace.PathOf("in/r.json")));
        Assert.Equal(key, Variables(workspace, "in/.env")["OFFICE_API_KEY"]);
        Assert.Contains($"registrykit: a key was moved from 'in/r.json' to '{Path.Combine("in", ".env")}', where it is called OFFICE_API_KEY", run.ErrorLines);
        Assert.Contains(run.ErrorLines, line => line.Contains("must not be committed", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(workspace.PathOf("in/.env")));
    }

    [Fact]
    public async Task The_tool_then_finds_the_key_where_it_is()
    {
        using var workspace = WithKeys();
        await Tool.RunAsync(workspace, "validate", "r.json", "--fix");

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--resolve-secrets", "--env-file", ".env");

        Assert.DoesNotContain("RK3001", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("RK3007", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_the_file_of_settings_stays_and_a_name_that_means_something_else_is_not_taken()
    {
        using var workspace = WithKeys().With("keys.env", "# ours\nTEAM_API_KEY=other\nOFFICE_API_KEY=" + Canary + "2");

        await Tool.RunAsync(workspace, "validate", "r.json", "--fix", "--env-file", "keys.env");

        Assert.Equal($"# ours\nTEAM_API_KEY=other\nOFFICE_API_KEY={Canary}2\nTEAM_API_KEY_2={Canary}\n", await File.ReadAllTextAsync(workspace.PathOf("keys.env")));
        var registry = await File.ReadAllTextAsync(workspace.PathOf("r.json"));
        Assert.Contains("\"id\": \"team\", \"api_key\": \"${env:TEAM_API_KEY_2}\"", registry, StringComparison.Ordinal);
        Assert.Contains("\"api_key\": \"${env:OFFICE_API_KEY}\"", registry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_environment_has_under_a_name_comes_first_so_the_name_is_not_taken()
    {
        using var workspace = WithKeys();
        var start = Tool.Start(workspace, "validate", "r.json", "--fix");
        start.Environment["TEAM_API_KEY"] = "other";

        await Tool.RunAsync(start);

        Assert.Equal(Canary, Variables(workspace, ".env")["TEAM_API_KEY_2"]);
    }

    [Fact]
    public async Task Two_registries_that_share_a_file_do_not_share_a_name()
    {
        using var workspace = WithKeys().With("s.json", Registry.Replace("KEY", "sk-other-99999", StringComparison.Ordinal));

        await Tool.RunAsync(workspace, "validate", "r.json", "s.json", "--fix");

        Assert.Equal((Canary, "sk-other-99999"), (Variables(workspace, ".env")["TEAM_API_KEY"], Variables(workspace, ".env")["TEAM_API_KEY_2"]));
    }

    [Fact]
    public async Task A_key_that_a_file_of_settings_cannot_hold_stays_where_it_is()
    {
        const string Lines = """{"version": 2, "hosts": [{"id": "office", "api_key": "sk-canary\nsecond line"}]}""";
        using var workspace = new Workspace().With("r.json", Lines);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--fix");

        Assert.Equal(Lines, await File.ReadAllTextAsync(workspace.PathOf("r.json")));
        Assert.Contains(run.ErrorLines, line => line.StartsWith("registrykit: the key at '/hosts/0/api_key' in 'r.json' stays: ", StringComparison.Ordinal));
        Assert.False(File.Exists(workspace.PathOf(".env")));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task No_key_leaves_its_place_where_the_other_place_cannot_be_written()
    {
        using var workspace = WithKeys().With("keys/x", "");
        var before = await File.ReadAllTextAsync(workspace.PathOf("r.json"));

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "--fix", "--env-file", "keys");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(workspace.PathOf("r.json")));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task No_format_and_no_difference_shows_a_key(string format)
    {
        using var workspace = WithKeys();

        var dry = await Tool.RunAsync(workspace, "validate", "r.json", "--fix", "--dry-run", "--format", format);
        var done = await Tool.RunAsync(workspace, "validate", "r.json", "--fix", "--format", format);

        Assert.DoesNotContain("canary", dry.All, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", done.All, StringComparison.Ordinal);
        Assert.Contains("(secret)", dry.All, StringComparison.Ordinal);
        Assert.Contains("${env:TEAM_API_KEY}", dry.All, StringComparison.Ordinal);
    }

    private static Workspace WithKeys() => new Workspace().With("r.json", Registry.Replace("KEY", Canary, StringComparison.Ordinal));

    private static IDictionary<string, string> Variables(Workspace workspace, string file) =>
        DotEnv.Read(new DotEnvOptions(ignoreExceptions: false, envFilePaths: [workspace.PathOf(file)], trimValues: true, supportExportSyntax: true, supportVariableExpansion: false));
}
