using System.Text.Json;
using Cortex.RegistryKit.Node;

namespace Cortex.RegistryKit.EndToEnd.Tests.EditorHelp;

/// <summary>The JSON language service of VS Code, which runs in Node. It is installed below <c>obj</c> when it is first needed.</summary>
internal static class EditorService
{
    private static readonly NodePackages Packages = new("Cortex.RegistryKit.EndToEnd.Tests", "EditorHelp");

    /// <summary>Why the service cannot be asked; null where it can.</summary>
    public static string? WhyMissing => Packages.WhyMissing;

    /// <summary>Asks the service.</summary>
    /// <param name="schema">The schema that the editor has for the file.</param>
    /// <param name="text">The file.</param>
    /// <param name="asked">What is asked: where to complete, or to show what stands there.</param>
    public static EditorAnswer Ask(string schema, string text, params (string Kind, string Marker)[] asked)
    {
        var question = JsonSerializer.Serialize(new { schema = JsonSerializer.Deserialize<JsonElement>(schema), text, ask = asked.Select(ask => new Dictionary<string, string> { [ask.Kind] = ask.Marker }) });
        var (code, output) = Packages.Run("driver.mjs", question);
        Assert.True(code == 0, output);

        var answer = JsonDocument.Parse(output).RootElement;
        return new EditorAnswer(
            [.. answer.GetProperty("complaints").EnumerateArray().Select(complaint => (complaint.GetProperty("text").GetString()!, complaint.GetProperty("message").GetString()!))],
            [.. answer.GetProperty("answers").EnumerateArray().Select(list => list.EnumerateArray().Select(item => item.GetString()!).ToList())]);
    }
}
