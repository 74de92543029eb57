using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Homes;

public sealed class KeyTests
{
    private const string Canary = "sk-canary-3141592653";
    private const string Hint = "a key is never taken from an argument, where other processes and the shell's history can see it: --key-stdin reads it from the standard input, --key-env from a variable, --key-prompt asks for it";

    private static readonly string Registry = """
        {
          "version": 2,
          "providers": {"google": {"accounts": [{"id": "team", "api_key": "CANARY"}, {"id": "named", "api_key": "${env:CANARY}"}]}},
          "hosts": [{"id": "h", "api_url": "https://user:CANARY@example.com/v1", "api_key": "CANARY", "token": "CANARY"}],
          "models": [{"id": "m", "type": "local_openai", "host_id": "h", "api_key": "CANARY"}, {"id": "g", "type": "gemini_api", "account_id": "team"}],
          "roles": {"chat": {"primary": "m", "backup_1": "g"}}
        }
        """.Replace("CANARY", Canary, StringComparison.Ordinal);

    [Fact]
    public async Task A_key_is_read_from_the_standard_input_and_a_blank_one_keeps_it()
    {
        using var home = new Home();

        var added = await home.RunAsync("accounts add --id team --label Team --key-stdin", Canary + "\r\n");
        var text = home.Text;
        var kept = await home.RunAsync("accounts set team --key-stdin", " \n");
        var changed = await home.RunAsync("accounts set team --label Ours");
        var list = await home.RunAsync("accounts list --format json");

        AssertNoKey(added, kept, changed, list);
        Assert.Contains($"\"api_key\": \"{Canary}\"", text, StringComparison.Ordinal);
        Assert.Equal("account 'team' is as it was\n", kept.Output);
        Assert.Equal(text.Replace("\"Team\"", "\"Ours\"", StringComparison.Ordinal), home.Text);
        Assert.Equal("sk-ca", list.Json.GetProperty("accounts")[0].GetProperty("keyHint").GetString());
    }

    [Fact]
    public async Task A_key_comes_from_a_variable_and_goes_when_it_is_told_to()
    {
        using var home = new Home();

        var changed = await home.RunAsync("hosts set laptop --key-env MY_KEY", variables: ("MY_KEY", Canary));
        var other = await home.RunAsync("hosts set laptop --url http://elsewhere");
        var text = home.Text;
        var none = await home.RunAsync("hosts set laptop --url http://elsewhere --no-key");
        var missing = await home.RunAsync("hosts set laptop --key-env NO_SUCH_NAME");

        AssertNoKey(changed, other, none, missing);
        Assert.Contains(Canary, text, StringComparison.Ordinal);
        Assert.Equal("registrykit: error: the key that is kept would go to another origin; give the key again, take it away by --no-key, or say --move-key", Assert.Single(other.ErrorLines));
        Assert.Equal((1, 0), (other.ExitCode, none.ExitCode));
        Assert.Contains("\"api_url\": \"http://elsewhere\"", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, home.Text, StringComparison.Ordinal);
        missing.AssertCannotRun("--key-env takes the name of an environment variable, and there is none of that name, or it is empty");
    }

    [Theory]
    [InlineData("hosts add --url http://x --key hunter2")]
    [InlineData("hosts add --url http://x --api-key=hunter2")]
    [InlineData("accounts add --token:hunter2")]
    [InlineData("accounts add " + Canary)]
    [InlineData("accounts set " + Canary)]
    [InlineData("accounts add --key-env " + Canary)]
    [InlineData("accounts " + Canary)]
    [InlineData("models add --type claude_cli --label AIzaSyA0123456789")]
    public async Task A_key_on_the_command_line_is_refused_and_quoted_never(string command)
    {
        using var home = new Home();

        var run = await home.RunAsync(command);

        run.AssertCannotRun(Hint);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.DoesNotContain("hunter2", run.All, StringComparison.Ordinal);
        Assert.DoesNotContain("AIza", run.All, StringComparison.Ordinal);
        AssertNoKey(run);
        Assert.Equal(Registries.Sound, home.Text);
    }

    [Theory]
    [InlineData("hosts add hunter2 --url http://x", "there is an argument too many for 'add'; " + Hint)]
    [InlineData("accounts add --key-stdin --key-env X", "of --key-stdin, --key-env, --key-prompt one is enough")]
    [InlineData("accounts set team --lable=hunter2", "there is no option '--lable'; did you mean '--label'?")]
    [InlineData("accounts add --key-prompt", "--key-prompt asks on a terminal, and there is none; --key-stdin reads a pipe")]
    [InlineData("accounts lst", "there is no such command below 'accounts'; did you mean 'list'?")]
    public async Task What_makes_no_sense_is_said_without_quoting_a_value(string command, string message)
    {
        using var home = new Home();

        var run = await home.RunAsync(command);

        run.AssertCannotRun(message);
        Assert.DoesNotContain("hunter2", run.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accounts add --label x", "", "a new account needs a key: --key-stdin reads it from the standard input, --key-env from a variable, --key-prompt asks for it")]
    [InlineData("hosts add --url http://user:hunter2@x", "", "the url holds a user name or a password, which are no place for a key; --key-stdin, --key-env and --key-prompt take one")]
    [InlineData("accounts add --key-stdin", "hunter2\nhunter2\n", "what stands on the standard input is more than one line, or holds control characters, and thus no key")]
    public async Task What_is_no_key_is_refused(string command, string input, string message)
    {
        using var home = new Home();

        var run = await home.RunAsync(command, input);

        Assert.Equal("registrykit: error: " + message, Assert.Single(run.ErrorLines));
        Assert.NotEqual(0, run.ExitCode);
        Assert.DoesNotContain("hunter2", run.All, StringComparison.Ordinal);
        Assert.Equal(Registries.Sound, home.Text);
    }

    [Fact]
    public async Task No_command_prints_a_key()
    {
        using var home = new Home(Registry);

        foreach (var command in (string[])["show", "show --format json", "hosts set h --label x", "models set m --label x --format json", "roles set chat primary --clear", "hosts remove h", "accounts remove team --format json"])
        {
            var run = await home.RunAsync(command);

            AssertNoKey(run);
            Assert.Equal(0, run.ExitCode);
        }
    }

    [Fact]
    public async Task A_credential_is_added_beside_the_one_that_stands_in()
    {
        using var home = new Home();

        var added = await home.RunAsync("credentials add --id work --label Work --type cli");
        var list = await home.RunAsync("credentials list");
        var removed = await home.RunAsync("credentials remove cli");

        Assert.Equal("added credential 'work'\n", added.Output);
        Assert.Equal(["id label type", "cli Claude CLI (OAuth) cli", "work Work cli"], list.Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal("removed credential 'cli'\n", removed.Output);
    }

    private static void AssertNoKey(params ToolRun[] runs) => Assert.All(runs, run => Assert.DoesNotContain("canary", run.All, StringComparison.OrdinalIgnoreCase));
}
