using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Homes;

public sealed class ModelTests
{
    private const string Last = """{"id": "orphan", "type": "local_openai", "host_id": "laptop"}""";

    [Theory]
    [InlineData("--type claude_cli --provider anthropic --model-name claude-opus-4-7 --tag chat --tag coder --credential cli", """{"id": "new", "type": "claude_cli", "label": "Claude Opus 4.7", "model_name": "claude-opus-4-7", "provider": "anthropic", "credential_id": "cli", "context_k": 200, "tags": ["chat", "coder"]}""")]
    [InlineData("--type gemini_cli --label Gemini", """{"id": "new", "type": "gemini_cli", "label": "Gemini"}""")]
    [InlineData("--type gemini_api --model-name x --account team --context-k 7", """{"id": "new", "type": "gemini_api", "label": "x", "model_name": "x", "account_id": "team", "context_k": 7}""")]
    [InlineData("--type local_openai --host laptop --model-name gemma3:27b", """{"id": "new", "type": "local_openai", "label": "gemma3:27b", "model_name": "gemma3:27b", "provider": "local", "host_id": "laptop"}""")]
    public async Task A_model_of_every_type_is_added_and_nothing_else_moves(string arguments, string entry)
    {
        var registry = Registries.Sound.Replace("  \"hosts\"", "  \"providers\": {\"google\": {\"accounts\": [{\"id\": \"team\"}]}},\n  \"hosts\"", StringComparison.Ordinal);
        using var home = new Home(registry);

        var run = await home.RunAsync($"models add --id new {arguments}");

        Assert.Equal("added model 'new'\n", run.Output);
        Assert.Empty(run.Errors);
        Assert.Equal(registry.Replace(Last, $"{Last},\n    {entry}", StringComparison.Ordinal), home.Text);
    }

    [Fact]
    public async Task A_type_that_nobody_knows_is_kept_with_a_note_and_an_id_is_made()
    {
        using var home = new Home();

        var run = await home.RunAsync("models add --type local_opnai --format json");

        Assert.Equal("registrykit: the type 'local_opnai' is not one that is known here; did you mean 'local_openai'?", Assert.Single(run.ErrorLines));
        Assert.Contains($$"""{"id": "{{run.Json.GetProperty("id").GetString()}}", "type": "local_opnai"}""", home.Text, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{8}$", run.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task What_is_not_mentioned_stays_and_an_empty_text_clears()
    {
        using var home = new Home();

        await home.RunAsync("models set gemma-local --context-k 8 --tag= --label=");

        Assert.Equal(Registries.Sound.Replace("128", "8", StringComparison.Ordinal).Replace("[\"chat\", \"distill\"]", "[]", StringComparison.Ordinal).Replace("\"Gemma\"", "null", StringComparison.Ordinal), home.Text);
    }

    [Fact]
    public async Task A_removed_model_leaves_the_roles()
    {
        using var home = new Home();

        var run = await home.RunAsync("models remove gemma-local");

        Assert.Equal("removed model 'gemma-local'\nalso emptied role 'chat', primary (it was 'gemma-local')\n", run.Output);
        Assert.Contains("\"chat\": {\"primary\": null}", home.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("models add --type local_openai", "a model of the type 'local_openai' cannot be used without a host: --host says which")]
    [InlineData("models add --type claude_cli --host laptop", "a model of the type 'claude_cli' has no host; --host is for local_openai")]
    [InlineData("models add --type local_openai --id x --host laptp", "model 'x', host_id: no host 'laptp'; did you mean 'laptop'?")]
    [InlineData("models add --type local_openai --id orphan --host laptop", "there is a model 'orphan' already; 'registrykit models set orphan' changes it")]
    [InlineData("models add --type gemini_cli --id claude_cli", "'claude_cli' is the id of a model that is built in, so that an entry would never be used")]
    [InlineData("models set orphan --host=", "a model of the type 'local_openai' cannot be used without a host: --host says which")]
    [InlineData("models set orphn --label x", "there is no model 'orphn'; did you mean 'orphan'?")]
    [InlineData("models remove gemini_cli", "the model 'gemini_cli' is built in, and has no entry to change")]
    public async Task What_does_not_fit_is_refused(string command, string message)
    {
        using var home = new Home();

        await home.AssertRefusedAsync(command, message);
    }
}
