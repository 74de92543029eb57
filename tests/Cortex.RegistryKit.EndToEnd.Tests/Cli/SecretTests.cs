using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli;

public sealed class SecretTests
{
    private const string Canary = "sk-canary-3141592653";

    /// <summary>A key in every place that can hold one, sound and unsound.</summary>
    private static readonly string Registry = """
        {
          "version": 2,
          "api_key": "CANARY",
          "providers": {"google": {"accounts": [
            {"id": "team", "api_key": "CANARY", "secret": "CANARY"},
            {"id": "odd", "api_key": ["CANARY"]},
            {"id": "named", "api_key": "${env:CANARY}"}
          ]}},
          "hosts": [
            {"id": "h", "api_url": "https://user:CANARY@example.com/v1", "api_key": "CANARY", "token": "CANARY", "host_type": "openai"},
            {"id": "e", "api_url": "https://example.com/e", "api_key": "${env:MY_KEY}"},
            {"id": "f", "api_url": "https://example.com/f", "api_key": "${file:CANARY}"},
            {"id": "n", "api_url": "https://example.com/n"},
            {"id": "h", "api_key": {"CANARY": 1}, "api_key": "CANARY"}
          ],
          "models": [
            {"id": "local", "type": "local_openai", "host_id": "h", "api_key": "CANARY", "context_k": "CANARY"},
            {"id": "env", "type": "local_openai", "host_id": "e"},
            {"id": "file", "type": "local_openai", "host_id": "f"},
            {"id": "lent", "type": "local_openai", "host_id": "n"},
            {"id": "gemini", "type": "gemini_api", "account_id": "team"},
            {"id": "gemini-named", "type": "gemini_api", "account_id": "named"}
          ],
          "roles": {
            "local": {"primary": "local"}, "env": {"primary": "env"}, "file": {"primary": "file"}, "lent": {"primary": "lent"},
            "gemini": {"primary": "gemini"}, "named": {"primary": "gemini-named"}
          }
        }
        """.Replace("CANARY", Canary, StringComparison.Ordinal);

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task Validate_never_prints_a_key(string format)
    {
        // The second one breaks off within a key.
        using var workspace = new Workspace().With("r.json", Registry).With("broken.json", Registry[..(Registry.IndexOf(Canary, StringComparison.Ordinal) + Canary.Length)]);

        var run = await Tool.RunAsync(workspace, "validate", "r.json", "broken.json", "--format", format);

        AssertNoKey(run);
        Assert.Contains("RK1007", run.Output, StringComparison.Ordinal);
        Assert.Contains("RK1004", run.Output, StringComparison.Ordinal);
        Assert.Contains("RK1001", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("local", "set", "host 'h'")]
    [InlineData("env", "set", "host 'e', by an environment variable")]
    [InlineData("file", "none", "host 'f' refers to a file that is absent, empty or not allowed here")]
    [InlineData("lent", "set", "the setting LOCAL_API_KEY, lent to the host at LOCAL_API_URL")]
    [InlineData("gemini", "set", "account 'team'")]
    [InlineData("named", "none", "account 'named' refers to an environment variable that is absent, empty or not allowed here")]
    [InlineData("orchestrator", "none", "no account; the application uses its own, the setting GEMINI_API_KEY, which is set")]
    public async Task Resolve_says_whether_there_is_a_key_and_where_from_and_no_more(string role, string key, string from)
    {
        using var workspace = new Workspace().With("r.json", Registry);

        var text = await RunAsync(workspace, "resolve", "r.json", role, "--explain");
        var json = await RunAsync(workspace, "resolve", "r.json", role, "--explain", "--format", "json");

        AssertNoKey(text);
        AssertNoKey(json);
        Assert.Contains($"key:        {key} ({from})\n", text.Output, StringComparison.Ordinal);
        Assert.Equal(key, json.Json.GetProperty("key").GetString());
        Assert.Equal(from, json.Json.GetProperty("keyFrom").GetString());
    }

    [Fact]
    public async Task A_url_is_shown_without_user_name_and_password()
    {
        using var workspace = new Workspace().With("r.json", Registry);

        var run = await RunAsync(workspace, "resolve", "r.json", "local");

        Assert.Contains("url:        https://example.com/v1\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_home_lends_no_variable_of_the_server_to_its_users()
    {
        using var workspace = new Workspace().With("home/bob/model_registry.json", Registry);

        var run = await RunAsync(workspace, "resolve", "--home", "home", "--user", "bob", "env", "--format", "json");

        AssertNoKey(run);
        Assert.Equal("none", run.Json.GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("show --format json")]
    [InlineData("show")]
    [InlineData("roles list")]
    [InlineData("models list --format json")]
    [InlineData("hosts list")]
    [InlineData("accounts list")]
    [InlineData("credentials list")]
    [InlineData("models remove local")]
    [InlineData("hosts set n --label new")]
    [InlineData("roles set chat primary nobody")]
    [InlineData("migrate")]
    public async Task No_command_on_a_home_prints_one(string command)
    {
        using var workspace = new Workspace().With("home/bob/model_registry.json", Registry).With("home/bob/auth.json", $$"""{"gemini": {"api_key": "{{Canary}}"} }""");

        AssertNoKey(await RunAsync(workspace, [.. command.Split(' '), "--home", "home", "--user", "bob"]));
    }

    [Theory]
    [InlineData("validate r.json --fix --dry-run")]
    [InlineData("validate r.json --fix")]
    [InlineData("validate r.json --baseline baseline.json --update-baseline")]
    [InlineData("validate r.json --resolve-secrets")]
    [InlineData("validate r.json --scope home")]
    public async Task No_mend_and_no_option_of_validate_prints_one(string command)
    {
        // The name of a file or of a variable is no key, and is said.
        using var workspace = new Workspace().With("r.json", Registry.Replace($":{Canary}}}", ":absent}", StringComparison.Ordinal));

        AssertNoKey(await RunAsync(workspace, command.Split(' ')));
    }

    private static void AssertNoKey(ToolRun run) => Assert.DoesNotContain("canary", run.All, StringComparison.OrdinalIgnoreCase);

    private static Task<ToolRun> RunAsync(Workspace workspace, params string[] arguments)
    {
        var start = Tool.Start(workspace, arguments);
        foreach (var variable in (string[])["MY_KEY", "LOCAL_API_KEY", "GEMINI_API_KEY"]) start.Environment[variable] = Canary;
        start.Environment["LOCAL_API_URL"] = "https://example.com/n";
        return Tool.RunAsync(start);
    }
}
