using System.Text.Json.Nodes;
using Cortex.RegistryKit.LanguageServer.Tests.Support;

namespace Cortex.RegistryKit.LanguageServer.Tests.Features;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task A_slot_offers_models_and_what_is_built_in_and_replaces_the_whole_text(string encoding)
    {
        await using var editor = await Editor.OpenAsync(encoding);
        var text = new MarkedText(Samples.Registry, encoding);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var items = await ItemsAsync(editor, text[6]);

        Assert.Equal(["claude_cli", "gemini_cli", "gemini_api", "gemma-é", "opus", "null"], items.Keys);
        Assert.Equal("é 東 🚀, local_openai, context_k 128", items["gemma-é"]["detail"]!.GetValue<string>());
        Assert.Equal("Gemini (CLI), gemini_cli, context_k 1000, built in", items["gemini_cli"]["detail"]!.GetValue<string>());
        Assert.Equal("\"gemma-é\"", items["gemma-é"]["textEdit"]!["newText"]!.GetValue<string>());
        Assert.Equal("\"gemma-e\"", text.Of(items["gemma-é"]["textEdit"]!["range"]!));
    }

    [Fact]
    public async Task A_reference_of_a_model_offers_hosts_alone()
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText(Samples.Registry);
        await editor.OpenAsync(Samples.Uri, text.Text);

        Assert.Equal(["büro-🚀", "null"], (await ItemsAsync(editor, text[2])).Keys);
    }

    [Fact]
    public async Task A_reference_that_the_type_has_no_use_for_is_offered_nothing()
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText("""{"version": 2, "hosts": [{"id": "a", "api_url": "http://localhost"}], "models": [{"id": "m", "type": "claude_cli", "host_id": "«1»", «2» }]}""");
        await editor.OpenAsync(Samples.Uri, text.Text);

        Assert.Empty(await ItemsAsync(editor, text[1]));

        var names = (await ItemsAsync(editor, text[2])).Keys;
        Assert.Contains("credential_id", names);
        Assert.DoesNotContain("account_id", names);
        Assert.DoesNotContain("id", names);
    }

    [Theory]
    [InlineData("""{"version": 2, "roles": {"chat": {"primary": «1»}}}""", "")]
    [InlineData("""{"version": 2, "roles": {"chat": {"primary": "«1»"}}}""", "\"\"")]
    [InlineData("""{"version": 2, "roles": {"chat": {"primary": "«1»}}}""", "\"")]
    [InlineData("""{"version": 2, "roles": {"chat": {"primary": "claude«1»""", "\"claude")]
    [InlineData("""{"version": 2, "roles": {"chat": {"primary": cla«1»""", "cla")]
    [InlineData("""{"version": 2, "roles": {"chat": {"primary":«1»""", "")]
    [InlineData("""{"version": 2, "roles": {"chat": {"backup_1": "x", "primary": «1», "backup_2": null}}}""", "")]
    public async Task A_half_typed_slot_offers_ids_in_the_place_of_what_was_typed(string marked, string typed)
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText(marked);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var item = (await ItemsAsync(editor, text[1]))["claude_cli"];

        Assert.Equal(typed, text.Of(item["textEdit"]!["range"]!));
        Assert.Equal("\"claude_cli\"", item["textEdit"]!["newText"]!.GetValue<string>());
        Assert.StartsWith(typed.TrimEnd('"'), item["filterText"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"version": 2, «1»}""")]
    [InlineData("""{"version": 2, "«1»"}""")]
    [InlineData("""{"version": 2, "«1»""")]
    [InlineData("""{"version": 2, ho«1»""")]
    [InlineData("""{"version": 2,«1»""")]
    public async Task Properties_are_offered_that_are_not_there_yet(string marked)
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText(marked);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var items = await ItemsAsync(editor, text[1]);

        Assert.Equal(["$schema", "providers", "hosts", "models", "roles", "user_catalog"], items.Keys);
        Assert.StartsWith("The servers that models of type local_openai run on", items["hosts"]["documentation"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("\"hosts\": ", items["hosts"]["textEdit"]!["newText"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_map_of_chains_offers_the_names_that_something_asks_for_and_those_of_the_settings()
    {
        await using var editor = await Editor.OpenAsync(options: new JsonObject { ["roles"] = new JsonArray("reviewer") });
        var text = new MarkedText("""{"version": 2, "roles": {"chat": {}, «1»}}""");
        await editor.OpenAsync(Samples.Uri, text.Text);

        var names = (await ItemsAsync(editor, text[1])).Keys;

        Assert.Contains("coder", names);
        Assert.Contains("reviewer", names);
        Assert.DoesNotContain("chat", names);
    }

    [Fact]
    public async Task Words_of_the_schema_are_offered_with_what_they_mean()
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText("""{"version": 2, "models": [{"id": "m", "type": "«1»"}]}""");
        await editor.OpenAsync(Samples.Uri, text.Text);

        var items = await ItemsAsync(editor, text[1]);

        Assert.Equal(["claude_cli", "gemini_cli", "gemini_api", "local_openai"], items.Keys);
        Assert.NotNull(items["local_openai"]["documentation"]);
    }

    private static async Task<Dictionary<string, JsonNode>> ItemsAsync(Editor editor, JsonObject place) =>
        (await editor.AskAtAsync("textDocument/completion", Samples.Uri, place))!["items"]!.AsArray().ToDictionary(item => item!["label"]!.GetValue<string>(), item => item!);
}
