using System.Text.Json;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.LanguageServer.Tests.Support;

namespace Cortex.RegistryKit.LanguageServer.Tests.Typing;

public sealed class TypingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rk-lsp-").FullName;

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public async Task A_registry_typed_from_nothing_has_findings_at_every_key_and_in_the_end_those_of_the_tool(string encoding)
    {
        var registry = new MarkedText(Samples.Registry).Text;
        var path = Path.Combine(folder, "model_registry.json");
        await File.WriteAllTextAsync(path, registry);
        var uri = Editor.UriOf(path);
        await using var editor = await Editor.OpenAsync(encoding, folders: [folder]);
        await editor.OpenAsync(uri, "");
        Assert.NotEmpty(await editor.FindingsAsync(uri, 1));

        var typed = new MarkedText(registry, encoding);
        var version = 1;
        JsonArray findings = [];
        for (var i = 0; i < registry.Length;)
        {
            var length = char.IsHighSurrogate(registry[i]) || (registry[i] == '\r' && registry[i + 1] == '\n') ? 2 : 1;
            var at = typed.At(i);
            await editor.ChangeAsync(uri, ++version, new JsonObject { ["start"] = at, ["end"] = at.DeepClone() }, registry.Substring(i, length));
            findings = await editor.FindingsAsync(uri, version);
            i += length;
        }

        Assert.Equal(await OfToolAsync(path), findings.Select(finding => Describe(finding!, typed)));
        Assert.Equal(0, await editor.ShutDownAsync());
    }

    [Fact]
    public async Task A_burst_of_keys_is_answered_once_it_pauses()
    {
        await using var editor = await Editor.OpenAsync();
        await editor.OpenAsync(Samples.Uri, "");
        const int Keys = 2000;
        for (var version = 2; version <= Keys; version++)
        {
            var at = new JsonObject { ["line"] = 0, ["character"] = version - 2 };
            await editor.ChangeAsync(Samples.Uri, version, new JsonObject { ["start"] = at, ["end"] = at.DeepClone() }, version % 2 == 0 ? "[" : "{");
        }

        Assert.NotEmpty(await editor.FindingsAsync(Samples.Uri, Keys));

        // Not each key is worth a look.
        var reports = editor.Written.Split("textDocument/publishDiagnostics").Length - 1;
        Assert.InRange(reports, 1, Keys / 4);
    }

    [Fact]
    public async Task Any_text_in_any_order_leaves_the_server_well()
    {
        var random = new Random(20260131);
        var registry = new MarkedText(Samples.Registry).Text;
        await using var editor = await Editor.OpenAsync();
        await editor.OpenAsync(Samples.Uri, registry);
        var text = registry;
        for (var version = 2; version < 300; version++)
        {
            var start = random.Next(text.Length + 1);
            var end = Math.Min(text.Length, start + random.Next(20));
            var from = random.Next(registry.Length);
            var added = registry[from..Math.Min(registry.Length, from + random.Next(12))];
            if (SplitsCharacter(text, start) || SplitsCharacter(text, end) || HasHalf(added)) continue;

            var marked = new MarkedText(text);
            await editor.ChangeAsync(Samples.Uri, version, new JsonObject { ["start"] = marked.At(start), ["end"] = marked.At(end) }, added);
            text = text[..start] + added + text[end..];
            var place = new MarkedText(text).At(Math.Min(text.Length, start));
            await editor.AskAtAsync("textDocument/completion", Samples.Uri, place);
            await editor.AskAtAsync("textDocument/hover", Samples.Uri, (JsonObject)place.DeepClone());
            await editor.AskAboutAsync("textDocument/semanticTokens/full", Samples.Uri);
        }

        await editor.ReplaceAsync(Samples.Uri, 300, registry);
        Assert.Single(await editor.FindingsAsync(Samples.Uri, 300), finding => finding!["code"]!.GetValue<string>() == "RK2001");
        Assert.Equal(0, await editor.ShutDownAsync());
        Assert.Equal("", await editor.ErrorsAsync());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // Between a CR and its LF there is no place in the protocol either.
    private static bool SplitsCharacter(string text, int at) => at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at] == '\n' && text[at - 1] == '\r'));

    private static bool HasHalf(string text) => text.Length > 0 && (char.IsLowSurrogate(text[0]) || char.IsHighSurrogate(text[^1]) || text[0] == '\n' || text[^1] == '\r' || text.Contains('\r', StringComparison.Ordinal));

    private static async Task<IEnumerable<string>> OfToolAsync(string path)
    {
        using var report = JsonDocument.Parse(await Tool.RunAsync("validate", path, "--format", "json"));
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
            $"{finding.GetProperty("rule")} {finding.GetProperty("severity")} {finding.GetProperty("line")},{finding.GetProperty("column")}-{finding.GetProperty("endLine")},{finding.GetProperty("endColumn")} {finding.GetProperty("message")} {finding.GetProperty("help")}")];
    }

    private static string Describe(JsonNode finding, MarkedText text)
    {
        var severity = finding["severity"]!.GetValue<int>() switch { 1 => "error", 2 => "warning", _ => "information" };
        return $"{finding["code"]} {severity} {At(finding["range"]!["start"]!)}-{At(finding["range"]!["end"]!)} {finding["message"]} {finding["codeDescription"]!["href"]}";

        // The tool counts UTF-16 units from 1.
        string At(JsonNode position)
        {
            var line = position["line"]!.GetValue<int>();
            var part = text.Of(new JsonObject { ["start"] = new JsonObject { ["line"] = line, ["character"] = 0 }, ["end"] = position.DeepClone() });
            return $"{line + 1},{part.Length + 1}";
        }
    }
}
