using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Tests.Edits;

/// <summary>The reference's cases of the group layout: the exact text of a file after calls that change it.</summary>
public sealed class LayoutCaseTests
{
    private const string Registry = "alice/model_registry.json";

    private static readonly Dictionary<string, JsonElement> Cases = Load();

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Fact]
    public void There_are_72_cases() => Assert.Equal(72, Cases.Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void One_save_for_each_call(string name)
    {
        var text = Before(name);
        foreach (var edits in Edits(name)) text = Apply(text, edits);

        Assert.Equal(Expected(name), text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_save_for_all_calls(string name)
    {
        Assert.Equal(Expected(name), Apply(Before(name), [.. Edits(name).SelectMany(edits => edits)]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Saving_again_changes_nothing(string name)
    {
        var sets = Edits(name).SelectMany(edits => edits).Where(edit => edit.Kind == JsonEditKind.Set).ToList();
        if (Edits(name).SelectMany(edits => edits).Any(edit => edit.Kind == JsonEditKind.Remove)) return;

        Assert.Empty(EditPlanner.Plan(Utf8Text.FromString(Expected(name)), sets));
    }

    /// <summary>The edits of each call, translated with the registry as the calls before left it.</summary>
    private static IEnumerable<List<JsonEdit>> Edits(string name)
    {
        var calls = new RegistryCalls();
        var text = Before(name);
        foreach (var call in Cases[name].GetProperty("case").GetProperty("calls").EnumerateArray())
        {
            var args = call.GetProperty("args").EnumerateArray().Skip(1).ToArray();
            var edits = calls.Translate(JsonNode.Parse(text.TrimStart('\uFEFF'))!.AsObject(), call.GetProperty("fn").GetString()!, args);
            text = Apply(text, edits);
            yield return edits;
        }
    }

    private static string Before(string name) =>
        Cases[name].GetProperty("case").GetProperty("files").GetProperty(Registry).GetProperty("$text").GetString()!;

    private static string Expected(string name)
    {
        var layout = Cases[name].GetProperty("layout").GetProperty(Registry);
        var expected = Cases[name].GetProperty("expected");
        var text = layout.ValueKind == JsonValueKind.Array
            ? layout.EnumerateArray().Aggregate(Before(name), (before, piece) => ReplaceOnce(before, piece[0].GetString()!, piece[1].GetString()!))
            : ReferenceLayout.Of(layout).Write(JsonNode.Parse(expected.GetProperty("files").GetProperty(Registry).GetRawText()))
                + (layout.TryGetProperty("end", out var end) ? end.GetString() : "");
        Assert.Equal(expected.GetProperty("texts").GetProperty(Registry).GetString(), text);
        return text;
    }

    private static string ReplaceOnce(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0 && text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, "a piece of a layout stands exactly once in the text");
        return text[..at] + replacement + text[(at + old.Length)..];
    }

    private static string Apply(string text, List<JsonEdit> edits)
    {
        var bytes = Utf8Text.FromString(text);
        return Encoding.UTF8.GetString(TextChange.Apply(bytes, EditPlanner.Plan(bytes, edits)));
    }

    private static Dictionary<string, JsonElement> Load()
    {
        var group = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "layout.json")));
        return group.RootElement.GetProperty("cases").EnumerateArray().ToDictionary(item => item.GetProperty("case").GetProperty("name").GetString()!);
    }
}
