using System.Text.Json.Nodes;
using Cortex.RegistryKit.LanguageServer.Tests.Support;

namespace Cortex.RegistryKit.LanguageServer.Tests.Features;

public sealed class NavigationTests
{
    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task A_reference_leads_to_its_entry(string encoding)
    {
        await using var editor = await Editor.OpenAsync(encoding);
        var text = new MarkedText(Samples.Registry, encoding);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var host = await editor.AskAtAsync("textDocument/definition", Samples.Uri, text[2]);
        var model = await editor.AskAtAsync("textDocument/definition", Samples.Uri, text[4]);

        Assert.Equal(encoding, editor.Initialized["capabilities"]!["positionEncoding"]!.GetValue<string>());
        Assert.Equal("\"büro-🚀\"", text.Of(host!["range"]!));
        Assert.Equal(3, host["range"]!["start"]!["line"]!.GetValue<int>());
        Assert.Equal("\"gemma-é\"", text.Of(model!["range"]!));
        Assert.Equal(6, model["range"]!["start"]!["line"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_is_built_in_or_leads_nowhere_has_no_entry()
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText(Samples.Registry);
        await editor.OpenAsync(Samples.Uri, text.Text);

        Assert.Null(await editor.AskAtAsync("textDocument/definition", Samples.Uri, text[5]));
        Assert.Null(await editor.AskAtAsync("textDocument/definition", Samples.Uri, text[6]));
        Assert.Null(await editor.AskAtAsync("textDocument/definition", Samples.Uri, text[8]));
    }

    [Theory]
    [InlineData("utf-16", true, 3)]
    [InlineData("utf-8", true, 3)]
    [InlineData("utf-8", false, 2)]
    public async Task References_are_found_from_the_entry_and_from_each_of_them(string encoding, bool withEntry, int expected)
    {
        await using var editor = await Editor.OpenAsync(encoding);
        var text = new MarkedText(Samples.Registry, encoding);
        await editor.OpenAsync(Samples.Uri, text.Text);

        foreach (var place in new[] { text[3], text[4] })
        {
            var found = await editor.AskAtAsync("textDocument/references", Samples.Uri, place, new JsonObject { ["context"] = new JsonObject { ["includeDeclaration"] = withEntry } });
            Assert.Equal(Enumerable.Repeat("\"gemma-é\"", expected), found!.AsArray().Select(location => text.Of(location!["range"]!)));
        }
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task The_outline_has_sections_and_entries(string encoding)
    {
        await using var editor = await Editor.OpenAsync(encoding);
        var text = new MarkedText(Samples.Registry, encoding);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var outline = (await editor.AskAboutAsync("textDocument/documentSymbol", Samples.Uri))!.AsArray();

        Assert.Equal(["version", "hosts", "models", "roles"], outline.Select(Name));
        Assert.Equal(["gemma-é", "opus"], outline[2]!["children"]!.AsArray().Select(Name));
        Assert.Equal(["chat", "coder"], outline[3]!["children"]!.AsArray().Select(Name));
        Assert.Equal("\"gemma-é\"", text.Of(outline[2]!["children"]![0]!["selectionRange"]!));
        Assert.StartsWith("{ \"label\": \"é 東 🚀\"", text.Of(outline[2]!["children"]![0]!["range"]!), StringComparison.Ordinal);

        static string Name(JsonNode? symbol) => symbol!["name"]!.GetValue<string>();
    }

    [Fact]
    public async Task Lines_between_brackets_fold()
    {
        await using var editor = await Editor.OpenAsync();
        await editor.OpenAsync(Samples.Uri, new MarkedText(Samples.Registry).Text);

        var ranges = (await editor.AskAboutAsync("textDocument/foldingRange", Samples.Uri))!.AsArray();

        Assert.Equal([(0, 12), (2, 3), (5, 7), (9, 11)], ranges.Select(range => (range!["startLine"]!.GetValue<int>(), range["endLine"]!.GetValue<int>())));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task Ids_are_told_from_other_words(string encoding)
    {
        await using var editor = await Editor.OpenAsync(encoding);
        var text = new MarkedText(Samples.Registry, encoding);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var data = (await editor.AskAboutAsync("textDocument/semanticTokens/full", Samples.Uri))!["data"]!.AsArray().Select(number => number!.GetValue<int>()).ToList();

        var words = new List<string>();
        var (line, column) = (0, 0);
        for (var i = 0; i < data.Count; i += 5)
        {
            (line, column) = data[i] == 0 ? (line, column + data[i + 1]) : (line + data[i], data[i + 1]);
            var range = new JsonObject { ["start"] = At(column), ["end"] = At(column + data[i + 2]) };
            words.Add($"{text.Of(range)} {(data[i + 3] == 1 ? "chain" : "entity")} {data[i + 4]}");
        }

        // Modifiers: 1 an entry, 2 built in. The reference that leads nowhere is not among them.
        Assert.Equal(["\"büro-🚀\" entity 1", "\"gemma-é\" entity 1", "\"büro-🚀\" entity 0", "\"opus\" entity 1", "\"chat\" chain 1", "\"gemma-é\" entity 0", "\"claude_cli\" entity 2", "\"coder\" chain 1", "\"gemma-é\" entity 0"], words);

        JsonObject At(int character) => new() { ["line"] = line, ["character"] = character };
    }
}
