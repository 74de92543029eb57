using System.Text.Json.Nodes;
using Cortex.RegistryKit.LanguageServer.Tests.Support;

namespace Cortex.RegistryKit.LanguageServer.Tests.Protocol;

public sealed class SecretTests
{
    private static readonly string[] Questions =
    [
        "textDocument/hover", "textDocument/completion", "textDocument/definition", "textDocument/references", "textDocument/prepareRename", "textDocument/rename",
    ];

    [Fact]
    public async Task A_key_never_leaves_in_any_message()
    {
        var registry = $$$"""
            {
              "version": 2,
              "providers": {"google": {"accounts": [{"id": "a", "label": "{{{Samples.Canary}}}", "api_key": "{{{Samples.Canary}}}"}]}},
              "hosts": [
                {"id": "h", "lable": "H", "api_url": "http://user:{{{Samples.Canary}}}@example.com", "api_key": "{{{Samples.Canary}}}", "secret_key": "{{{Samples.Canary}}}"},
                {"id": "i", "label": "{{{Samples.Canary}}}", "api_url": "https://example.com", "api_key": "{{{Samples.Canary}}}"
              ],
              "models": [{"id": "m", "type": "local_openai", "model_name": "m", "host_id": "hh", "account_id": "a"}],
              "roles": {"chat": {"primary": "mm", "backup_1": "m"}}
            }
            """;
        await using var editor = await Editor.OpenAsync();
        var whole = registry.Replace("\n  ],", "}\n  ],", StringComparison.Ordinal);
        foreach (var (version, text) in new[] { registry, whole }.Index())
        {
            if (version == 0) await editor.OpenAsync(Samples.Uri, text);
            else await editor.ReplaceAsync(Samples.Uri, version + 1, text);
            Assert.NotEmpty(await editor.FindingsAsync(Samples.Uri, version + 1));

            var marked = new MarkedText(text);
            for (var offset = 0; offset < text.Length; offset += 7)
            {
                foreach (var question in Questions) await TryAsync(editor, question, marked.At(offset));
            }

            foreach (var question in new[] { "textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/semanticTokens/full" }) await editor.AskAboutAsync(question, Samples.Uri);
            await editor.AskAboutAsync("textDocument/formatting", Samples.Uri, new JsonObject { ["options"] = new JsonObject { ["tabSize"] = 4, ["insertSpaces"] = true } });
            var range = new JsonObject { ["start"] = marked.At(0), ["end"] = marked.At(text.Length) };
            var actions = await editor.AskAboutAsync("textDocument/codeAction", Samples.Uri, new JsonObject { ["range"] = range, ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() } });
            if (version == 1) Assert.NotEmpty(actions!.AsArray());
        }

        Assert.DoesNotContain("canary", editor.Written, StringComparison.Ordinal);
        Assert.Equal(0, await editor.ShutDownAsync());
        Assert.DoesNotContain("canary", await editor.ErrorsAsync(), StringComparison.Ordinal);
    }

    // What is refused is refused in a message, which counts as well.
    private static async Task TryAsync(Editor editor, string question, JsonObject place)
    {
        try
        {
            await editor.AskAtAsync(question, Samples.Uri, place, new JsonObject { ["newName"] = "other", ["context"] = new JsonObject { ["includeDeclaration"] = true } });
        }
        catch (StreamJsonRpc.RemoteInvocationException refused)
        {
            Assert.Equal(-32803, refused.ErrorCode);
        }
    }
}
