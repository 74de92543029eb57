using System.Text.Json.Nodes;
using Cortex.RegistryKit.LanguageServer.Tests.Support;

namespace Cortex.RegistryKit.LanguageServer.Tests.Features;

public sealed class FormattingTests
{
    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task White_space_alone_changes_and_only_where_it_is_not_right(string encoding)
    {
        var expected = """
            {
              "version": 2,
              "hosts": [
                { "id": "büro-🚀", "label": "é 東", "api_url": "http://localhost" }
              ],

              "models": [],
              "roles": {
                "chat": {"primary": null}
              }
            }
            """.ReplaceLineEndings("\r\n");
        var untidy = """
            {
            "version":2 ,
              "hosts": [
                { "id": "büro-🚀","label" :   "é 東", "api_url": "http://localhost"   }
                ],


              "models": [ ], "roles": {
            		"chat": {"primary": null}}
            }
            """.ReplaceLineEndings("\r\n");
        await using var editor = await Editor.OpenAsync(encoding);
        var text = new MarkedText(untidy, encoding);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var edits = (await editor.AskAboutAsync("textDocument/formatting", Samples.Uri, Options()))!.AsArray();

        Assert.Equal(expected, text.After(edits));
        Assert.All(edits, edit => Assert.True(string.IsNullOrWhiteSpace(edit!["newText"]!.GetValue<string>())));
        Assert.DoesNotContain(edits, edit => edit!["range"]!["start"]!["line"]!.GetValue<int>() == 2);

        await editor.ReplaceAsync(Samples.Uri, 2, expected);
        Assert.Empty((await editor.AskAboutAsync("textDocument/formatting", Samples.Uri, Options()))!.AsArray());
    }

    [Fact]
    public async Task A_part_is_laid_out_alone()
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText("{\n \"version\":2,\n«1» \"hosts\":[]«2»\n}");
        await editor.OpenAsync(Samples.Uri, text.Text);
        var options = Options();
        options["range"] = text.Between(1, 2);

        var edits = (await editor.AskAboutAsync("textDocument/rangeFormatting", Samples.Uri, options))!.AsArray();

        Assert.Equal("{\n \"version\":2,\n \"hosts\": []\n}", text.After(edits));
    }

    [Fact]
    public async Task A_half_typed_file_is_left_as_it_is()
    {
        await using var editor = await Editor.OpenAsync();
        await editor.OpenAsync(Samples.Uri, "{ \"version\" :2, \"hosts\": [");

        Assert.Empty((await editor.AskAboutAsync("textDocument/formatting", Samples.Uri, Options()))!.AsArray());
    }

    private static JsonObject Options() => new() { ["options"] = new JsonObject { ["tabSize"] = 2, ["insertSpaces"] = true } };
}
