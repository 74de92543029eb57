using System.Text.Json.Nodes;
using Cortex.RegistryKit.LanguageServer.Tests.Support;

namespace Cortex.RegistryKit.LanguageServer.Tests.Features;

public sealed class CodeActionTests
{
    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task The_fix_of_a_finding_is_offered_where_it_stands(string encoding)
    {
        await using var editor = await Editor.OpenAsync(encoding);
        var text = new MarkedText(Samples.Registry, encoding);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var actions = await ActionsAsync(editor, text, 6, "quickfix");

        var fix = actions.Single(action => action["isPreferred"]!.GetValue<bool>());
        Assert.Equal("Change to 'gemma-é'", fix["title"]!.GetValue<string>());
        Assert.Equal("RK2001", fix["diagnostics"]![0]!["code"]!.GetValue<string>());
        Assert.Equal(text.Text.Replace("\"gemma-e\"", "\"gemma-é\"", StringComparison.Ordinal), text.After(Edits(fix)));
    }

    [Fact]
    public async Task An_entry_is_offered_for_a_reference_that_leads_nowhere()
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText(Samples.Registry);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var add = (await ActionsAsync(editor, text, 6, "quickfix")).Single(action => action["title"]!.GetValue<string>() == "Add the model 'gemma-e' of type claude_cli");

        await editor.ReplaceAsync(Samples.Uri, 2, text.After(Edits(add)));
        Assert.DoesNotContain(await editor.FindingsAsync(Samples.Uri, 2), finding => finding!["code"]!.GetValue<string>() == "RK2001");
    }

    [Fact]
    public async Task All_obvious_fixes_are_made_at_once()
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText("""{"version": 2, "hosts": [{"id": "a", "lable": "A", "api_url": "http://localhost"}], "models": [{"id": "gemma", "type": "local_openai", "model_name": "m", "host_id": "a"}], "roles": {"chat": {"primary": "«1»gema"}}}""");
        await editor.OpenAsync(Samples.Uri, text.Text);

        var all = Assert.Single(await ActionsAsync(editor, text, 1, "source.fixAll"));

        Assert.Equal(text.Text.Replace("lable", "label", StringComparison.Ordinal).Replace("\"gema\"", "\"gemma\"", StringComparison.Ordinal), text.After(Edits(all)));
    }

    [Fact]
    public async Task Where_nothing_is_found_nothing_is_offered()
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText(Samples.Registry);
        await editor.OpenAsync(Samples.Uri, text.Text);

        Assert.Empty(await ActionsAsync(editor, text, 8, "quickfix"));
    }

    private static JsonArray Edits(JsonNode action) => action["edit"]!["documentChanges"]![0]!["edits"]!.AsArray();

    private static async Task<IReadOnlyList<JsonNode>> ActionsAsync(Editor editor, MarkedText text, int mark, string kind) =>
        [.. (await editor.AskAboutAsync("textDocument/codeAction", Samples.Uri, new JsonObject { ["range"] = text.Between(mark, mark), ["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray(kind) } }))!.AsArray().Select(action => action!)];
}
