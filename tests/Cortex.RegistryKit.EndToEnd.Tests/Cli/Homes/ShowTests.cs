using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Homes;

public sealed class ShowTests
{
    [Fact]
    public async Task A_registry_is_shown_whole()
    {
        using var home = new Home();

        var run = await home.RunAsync("show");

        Assert.Equal(
            """
            hosts
            id     label        url                       type   key
            laptop This machine http://localhost:11434/v1 openai none

            accounts
            (none)

            credentials
            id  label              type
            cli Claude CLI (OAuth) cli

            models
            id          type         label           model name host   context tags                                        status
            gemma-local local_openai Gemma           gemma3:4b  laptop 128k    chat, distill
            orphan      local_openai                            laptop
            claude_cli  claude_cli   Claude (CLI) —                    200k    chat, persona, creative                     built in
            gemini_cli  gemini_cli   Gemini (CLI)                      1000k   chat, research, long_context                built in
            gemini_api  gemini_api   Gemini API —                      1000k   orchestrator, research, long_context, tools built in

            roles
            role         slots                model       source
            chat         primary: gemma-local gemma-local primary
            coder        backup_1: claude_cli claude_cli  backup_1
            orchestrator                      gemini_api  last resort of 'orchestrator'
            distill                           claude_cli  last resort of 'distill'
            research                          gemini_api  last resort of 'research'

            """,
            run.Output);
        Assert.Empty(run.Errors);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task The_JSON_form_says_the_same_with_findings()
    {
        using var home = new Home(Registries.Typo);

        var json = (await home.RunAsync("show --format json")).Json;

        Assert.Equal(["hosts", "accounts", "credentials", "models", "roles", "findings"], json.EnumerateObject().Select(section => section.Name));
        Assert.Equal("laptop http://localhost:11434/v1 openai none", string.Join(' ', new[] { "id", "url", "hostType", "key" }.Select(name => json.GetProperty("hosts")[0].GetProperty(name))));
        Assert.Equal(["usable", "usable", "built in", "built in", "built in"], json.GetProperty("models").EnumerateArray().Select(model => model.GetProperty("status").GetString()));
        Assert.Equal("""{"primary":"gemma-lcal","backup_1":null,"backup_2":null,"backup_3":null,"backup_4":null}""", string.Concat(json.GetProperty("roles")[0].GetProperty("slots").GetRawText().Where(unit => !char.IsWhiteSpace(unit))));
        Assert.Equal("claude_cli", json.GetProperty("roles")[0].GetProperty("model").GetString());
        Assert.Equal("RK2001", Assert.Single(json.GetProperty("findings").EnumerateArray()).GetProperty("rule").GetString());
    }

    [Fact]
    public async Task A_model_that_is_of_no_use_says_so()
    {
        using var home = new Home("""{"version": 2, "models": [{"id": "homeless", "type": "local_openai"}, {"id": "gemini_api", "type": "gemini_api"}, {"id": "odd", "type": "odd"}]}""");

        var json = (await home.RunAsync("models list --format json")).Json;

        Assert.Equal(["unusable", "shadowed", "usable"], json.GetProperty("models").EnumerateArray().Take(3).Select(model => model.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task A_new_user_has_the_built_in_models()
    {
        using var home = new Home(registry: null);

        var run = await home.RunAsync("roles list");

        Assert.StartsWith("registrykit: there is no '", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("orchestrator gemini_api last resort of 'orchestrator'", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(home.Workspace.PathOf("home/bob")));
    }

    [Fact]
    public async Task Settings_come_from_the_file_that_is_named_and_from_no_other()
    {
        using var home = new Home();
        home.Workspace.With(".env", "ROLE_DISTILL=gemini_cli\n").With("my.env", "# ours\nexport ROLE_DISTILL=gemini_api\nORCHESTRATOR_MODEL=\"a$b${c}\" # theirs\nDEFAULT_MODEL=file\n");

        var without = await home.RunAsync("resolve distill");
        var with = await home.RunAsync("resolve distill --env-file my.env");
        var show = await home.RunAsync("models list --env-file my.env", variables: ("DEFAULT_MODEL", "environment"));

        Assert.Contains("model:      claude_cli\n", without.Output, StringComparison.Ordinal);
        Assert.Contains("model:      gemini_api\nsource:     ROLE_DISTILL\ntype:       gemini_api\nmodel name: a$b${c}\n", with.Output, StringComparison.Ordinal);
        Assert.Contains("Claude (CLI) — environment", show.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_settings_that_cannot_be_read_is_said_plainly_and_quoted_never()
    {
        using var home = new Home();
        home.Workspace.With("bad.env", "GEMINI_API_KEY=\"sk-canary-3141592653\n");

        (await home.RunAsync("show --env-file nowhere.env")).AssertCannotRun("there is no file or folder 'nowhere.env'");
        var run = await home.RunAsync("show --env-file bad.env");

        run.AssertCannotRun("'bad.env' cannot be read as a file of settings, one NAME=VALUE a line");
        Assert.DoesNotContain("canary", run.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalogues_are_shown_all_or_one()
    {
        using var workspace = new Workspace();

        var all = await Tool.RunAsync(workspace, "catalog");
        var one = await Tool.RunAsync(workspace, "catalog", "google", "--format", "json");
        var none = await Tool.RunAsync(workspace, "catalog", "gogle");

        Assert.Contains("anthropic claude-opus-4-7 ", all.Output, StringComparison.Ordinal);
        Assert.Contains("google    gemini-2.5-pro ", all.Output, StringComparison.Ordinal);
        Assert.All(one.Json.GetProperty("catalog").EnumerateArray(), entry => Assert.Equal("google", entry.GetProperty("provider").GetString()));
        Assert.Equal(("registrykit: error: there is no catalogue of 'gogle'; did you mean 'google'?\n", 1), (none.Errors, none.ExitCode));
    }
}
