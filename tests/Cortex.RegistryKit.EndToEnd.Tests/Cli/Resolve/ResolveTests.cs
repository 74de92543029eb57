using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;
using Tool = Cortex.RegistryKit.EndToEnd.Tests.Cli.Support.RegistryKit;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Resolve;

public sealed class ResolveTests
{
    [Fact]
    public async Task A_role_is_shown_with_all_that_its_model_needs()
    {
        using var workspace = new Workspace().With("r.json", Registries.Sound);

        var run = await Tool.RunAsync(workspace, "resolve", "r.json", "chat");

        Assert.Equal(
            """
            role:       chat
            model:      gemma-local
            source:     primary
            type:       local_openai
            model name: gemma3:4b
            label:      Gemma
            context:    128k
            tags:       chat, distill
            url:        http://localhost:11434/v1
            host type:  openai
            key:        none (host 'laptop' has none)

            """,
            run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task The_JSON_form_says_the_same()
    {
        using var workspace = new Workspace().With("r.json", Registries.Sound);

        var json = (await Tool.RunAsync(workspace, "resolve", "r.json", "chat", "--format", "json")).Json;

        Assert.Equal(
            ["role=chat", "source=primary", "model=gemma-local", "type=local_openai", "modelName=gemma3:4b", "label=Gemma", "contextK=128", "url=http://localhost:11434/v1", "hostType=openai", "key=none", "keyFrom=host 'laptop' has none"],
            json.EnumerateObject().Where(property => property.Name is not ("tags" or "findings")).Select(property => $"{property.Name}={property.Value}"));
        Assert.Equal(["chat", "distill"], json.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Fact]
    public async Task A_registry_with_errors_resolves_and_says_what_is_wrong_on_the_standard_error()
    {
        using var workspace = new Workspace().With("r.json", Registries.Typo);

        var run = await Tool.RunAsync(workspace, "resolve", "r.json", "chat");

        Assert.Contains("model:      claude_cli\n", run.Output, StringComparison.Ordinal);
        Assert.Equal($"r.json(11,25): error RK2001: {Registries.TypoMessage}", Assert.Single(run.ErrorLines));
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task What_is_no_registry_at_all_does_not_resolve(string text)
    {
        using var workspace = new Workspace().With("r.json", text);

        var run = await Tool.RunAsync(workspace, "resolve", "r.json", "chat");

        run.AssertCannotRun("'r.json' cannot be read as a registry; an application would go on with the built-in models alone");
        Assert.StartsWith("r.json(1,", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Settings_come_from_the_environment()
    {
        using var workspace = new Workspace().With("r.json", Registries.Sound);
        var start = Tool.Start(workspace, "resolve", "r.json", "distill");
        start.Environment["ROLE_DISTILL"] = "gemini_api";
        start.Environment["ORCHESTRATOR_MODEL"] = "gemini-2.5-pro";

        var run = await Tool.RunAsync(start);

        Assert.Contains("model:      gemini_api\nsource:     ROLE_DISTILL\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("model name: gemini-2.5-pro\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("caht", "no role 'caht' is known, so it gets the last resort; did you mean 'chat'?")]
    [InlineData("orchestartor", "no role 'orchestartor' is known, so it gets the last resort; did you mean 'orchestrator'?")]
    [InlineData("poetry", "no role 'poetry' is known, so it gets the last resort")]
    public async Task A_role_that_nobody_knows_gets_a_note(string role, string note)
    {
        using var workspace = new Workspace().With("r.json", Registries.Sound);

        var run = await Tool.RunAsync(workspace, "resolve", "r.json", role);

        Assert.Equal("registrykit: " + note, Assert.Single(run.ErrorLines));
        Assert.Contains("model:      claude_cli\nsource:     last resort\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }
}
