using System.Text.Json;
using Cortex.RegistryKit.Tests.Vectors;

namespace Cortex.RegistryKit.EndToEnd.Tests.Conformance;

/// <summary>The 849 cases of the reference, through the public API: what is answered, and what stands in the files afterwards. No exceptions.</summary>
public class ReferenceCasesTests(DriverRun run) : IClassFixture<DriverRun>
{
    public static TheoryData<string> Groups => [.. DriverRun.Groups];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_case_answers_and_writes_what_is_wanted(string group)
    {
        var differences = new List<string>();
        foreach (var entry in DriverRun.Cases(group))
        {
            var expected = entry.GetProperty("expected");
            var name = expected.GetProperty("name").GetString()!;
            if (Difference(expected, run.Answer(name)) is string difference) differences.Add($"{name}: {difference}");
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void None_is_left_out() => Assert.Equal(849, DriverRun.Groups.Sum(group => DriverRun.Cases(group).Count()));

    private static string? Difference(JsonElement expected, JsonElement actual)
    {
        foreach (var section in expected.EnumerateObject().Where(section => section.Name != "name"))
        {
            if (!actual.TryGetProperty(section.Name, out var answer)) return $"'{section.Name}' is missing";

            var difference = section.Name switch
            {
                "results" => Results(section.Value, answer),
                "texts" => Texts(section.Value, answer),
                _ => TypedJson.Difference(section.Value, answer, section.Name, isExact: true),
            };
            if (difference is not null) return difference;
        }

        return null;
    }

    // That both raised is enough, by whatever name.
    private static string? Results(JsonElement expected, JsonElement actual)
    {
        var pairs = expected.EnumerateArray().Zip(actual.EnumerateArray()).ToList();
        if (pairs.Count != expected.GetArrayLength()) return "a call has no result";
        return pairs.Select((pair, call) => pair.First.TryGetProperty("raises", out _) && pair.Second.TryGetProperty("raises", out _) ? null : TypedJson.Difference(pair.First, pair.Second, $"call {call}"))
            .FirstOrDefault(difference => difference is not null);
    }

    // Only the files that must not change, and those whose layout is given, are named.
    private static string? Texts(JsonElement expected, JsonElement actual) =>
        expected.EnumerateObject().Select(file => actual.TryGetProperty(file.Name, out var text) ? TypedJson.Difference(file.Value, text, file.Name, isExact: true) : $"{file.Name} is gone").FirstOrDefault(difference => difference is not null);
}
