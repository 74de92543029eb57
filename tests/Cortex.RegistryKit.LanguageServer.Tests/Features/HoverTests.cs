using Cortex.RegistryKit.LanguageServer.Tests.Support;

namespace Cortex.RegistryKit.LanguageServer.Tests.Features;

public sealed class HoverTests
{
    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task A_chain_shows_where_it_leads(string encoding)
    {
        await using var editor = await Editor.OpenAsync(encoding);
        var text = new MarkedText(Samples.Registry, encoding);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var hover = await editor.AskAtAsync("textDocument/hover", Samples.Uri, text[7]);

        var meaning = hover!["contents"]!["value"]!.GetValue<string>();
        Assert.Contains("- primary: `gemma-é` — é 東 🚀, local\\_openai", meaning, StringComparison.Ordinal);
        Assert.Contains("Played by `gemma-é`", meaning, StringComparison.Ordinal);
        Assert.Equal("\"chat\"", text.Of(hover["range"]!));
    }

    [Fact]
    public async Task A_reference_shows_what_it_means_and_not_the_key()
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText(Samples.Registry);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var host = await MeaningAsync(editor, text, 2);
        var builtIn = await MeaningAsync(editor, text, 5);
        var nothing = await MeaningAsync(editor, text, 6);

        Assert.Contains("**host** `büro-🚀`", host, StringComparison.Ordinal);
        Assert.Contains("- api_url: `https://llm.example.com`", host, StringComparison.Ordinal);
        Assert.DoesNotContain("api_key", host, StringComparison.Ordinal);
        Assert.Contains("**model** `claude_cli`, built in", builtIn, StringComparison.Ordinal);
        Assert.Contains("no model `gemma-e` in this file", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_shows_what_it_is_for()
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText(Samples.Registry);
        await editor.OpenAsync(Samples.Uri, text.Text);

        Assert.Contains("host", await MeaningAsync(editor, text, 8), StringComparison.Ordinal);
    }

    private static async Task<string> MeaningAsync(Editor editor, MarkedText text, int mark) =>
        (await editor.AskAtAsync("textDocument/hover", Samples.Uri, text[mark]))!["contents"]!["value"]!.GetValue<string>();
}
