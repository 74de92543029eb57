using System.Text;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Corpus;
using Cortex.RegistryKit.LanguageServer.Tests.Support;

namespace Cortex.RegistryKit.LanguageServer.Tests.Features;

/// <summary>Editors are told what the rules, the runtime, the build and the tool say of the same files.</summary>
public sealed class CorpusTests
{
    [Fact]
    public async Task Every_file_has_the_findings_that_are_said_of_it_everywhere()
    {
        await using var editor = await Editor.OpenAsync();

        // An editor hands over text, and the server asks the clock which models are retired.
        foreach (var name in CorpusFile.Names.Where(name => !name.StartsWith("rk4005", StringComparison.Ordinal) && !name.StartsWith("rk4006", StringComparison.Ordinal)))
        {
            var file = CorpusFile.Open(name);
            if (!file.IsUtf8) continue;

            var uri = $"file:///corpus/{name}/model_registry.json";
            await editor.OpenAsync(uri, new UTF8Encoding(false).GetString(file.Content).TrimStart('\uFEFF'));

            Assert.Equal((name, string.Join('\n', file.Findings)), (name, string.Join('\n', (await editor.FindingsAsync(uri, 1)).Select(finding => Print(finding!)))));
        }
    }

    private static string Print(JsonNode finding)
    {
        var start = finding["range"]!["start"]!;
        var severity = finding["severity"]!.GetValue<int>() switch { 1 => "error", 2 => "warning", _ => "information" };
        return CorpusFile.Print(start["line"]!.GetValue<int>() + 1, start["character"]!.GetValue<int>() + 1, severity, finding["code"]!.GetValue<string>());
    }
}
