using System.Text.Json.Nodes;
using Cortex.RegistryKit.LanguageServer.Tests.Support;
using StreamJsonRpc;

namespace Cortex.RegistryKit.LanguageServer.Tests.Features;

public sealed class RenameTests
{
    [Theory]
    [InlineData("utf-16", 3)]
    [InlineData("utf-16", 4)]
    [InlineData("utf-8", 3)]
    [InlineData("utf-8", 4)]
    public async Task An_id_gets_another_name_in_its_entry_and_wherever_it_is_referred_to(string encoding, int mark)
    {
        await using var editor = await Editor.OpenAsync(encoding);
        var text = new MarkedText(Samples.Registry, encoding);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var edit = await editor.AskAtAsync("textDocument/rename", Samples.Uri, text[mark], new JsonObject { ["newName"] = "gemma-東" });

        var change = Assert.Single(edit!["documentChanges"]!.AsArray())!;
        Assert.Equal(1, change["textDocument"]!["version"]!.GetValue<int>());
        Assert.Equal(text.Text.Replace("\"gemma-é\"", "\"gemma-東\"", StringComparison.Ordinal), text.After(change["edits"]!.AsArray()));
    }

    [Fact]
    public async Task A_chain_is_renamed_by_its_key()
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText(Samples.Registry);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var edit = await editor.AskAtAsync("textDocument/rename", Samples.Uri, text[7], new JsonObject { ["newName"] = "research" });

        Assert.Equal(text.Text.Replace("\"chat\"", "\"research\"", StringComparison.Ordinal), text.After(edit!["documentChanges"]![0]!["edits"]!.AsArray()));
    }

    [Fact]
    public async Task What_is_to_be_renamed_is_shown_without_quotes()
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText(Samples.Registry);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var prepared = await editor.AskAtAsync("textDocument/prepareRename", Samples.Uri, text[4]);

        Assert.Equal("gemma-é", prepared!["placeholder"]!.GetValue<string>());
        Assert.Equal("gemma-é", text.Of(prepared["range"]!));
        Assert.Null(await editor.AskAtAsync("textDocument/prepareRename", Samples.Uri, text[8]));
    }

    [Theory]
    [InlineData(3, "opus", "another model has the id 'opus' already")]
    [InlineData(3, "claude_cli", "the model 'claude_cli' is built in")]
    [InlineData(3, "", "'' is no id that a model may have")]
    [InlineData(5, "other", "the model 'claude_cli' is built in, so it keeps its id")]
    [InlineData(6, "other", "there is no entry of the model 'gemma-e' in this file")]
    public async Task An_id_that_cannot_be_is_refused_with_the_reason(int mark, string name, string reason)
    {
        await using var editor = await Editor.OpenAsync();
        var text = new MarkedText(Samples.Registry);
        await editor.OpenAsync(Samples.Uri, text.Text);

        var refused = await Assert.ThrowsAsync<RemoteInvocationException>(() => editor.AskAtAsync("textDocument/rename", Samples.Uri, text[mark], new JsonObject { ["newName"] = name }));

        Assert.Equal(-32803, refused.ErrorCode);
        Assert.Equal(reason, refused.Message);
    }
}
