using System.Globalization;
using System.Text.Json;

namespace Cortex.RegistryKit.Tests.Vectors;

/// <summary>
/// Compares JSON, numbers by value and members in any order. As a typed API sees it, null, "", 0, [] and an empty section are the same as
/// absent; exactly, they are not.
/// </summary>
internal static class TypedJson
{
    private static readonly string[] Sections = ["roles", "providers", "anthropic", "google"];

    /// <summary>The first difference, by its path; null where there is none.</summary>
    public static string? Difference(JsonElement expected, JsonElement actual, string path = "$", bool isExact = false)
    {
        if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("$any", out _)) return null;
        if (IsNumber(expected) && IsNumber(actual)) return Number(expected).Equals(Number(actual)) ? null : path;
        if (expected.ValueKind != actual.ValueKind) return $"{path}: {expected.ValueKind} or {actual.ValueKind}";

        return expected.ValueKind switch
        {
            JsonValueKind.Object => Members(expected, actual, path, isExact),
            JsonValueKind.Array => Elements(expected, actual, path, isExact),
            JsonValueKind.String => Text(expected) == Text(actual) ? null : $"{path}: '{Text(expected)}' or '{Text(actual)}'",
            _ => null,
        };
    }

    private static string? Members(JsonElement expected, JsonElement actual, string path, bool isExact)
    {
        var (wanted, found) = (Present(expected, isExact), Present(actual, isExact));
        foreach (var name in wanted.Keys.Union(found.Keys))
        {
            if (!wanted.TryGetValue(name, out var left)) return $"{path}.{name} is too many";
            if (!found.TryGetValue(name, out var right)) return $"{path}.{name} is missing";
            if (Difference(left, right, $"{path}.{name}", isExact) is string difference) return difference;
        }

        return null;
    }

    private static string? Elements(JsonElement expected, JsonElement actual, string path, bool isExact)
    {
        if (expected.GetArrayLength() != actual.GetArrayLength()) return $"{path}: {expected.GetArrayLength()} or {actual.GetArrayLength()} elements";
        return expected.EnumerateArray().Zip(actual.EnumerateArray()).Select((pair, index) => Difference(pair.First, pair.Second, $"{path}[{index}]", isExact)).FirstOrDefault(difference => difference is not null);
    }

    // Of repeated names the last one counts.
    private static Dictionary<string, JsonElement> Present(JsonElement value, bool isExact)
    {
        var present = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject()) present[member.Name] = member.Value;
        if (isExact) return present;

        foreach (var (name, _) in present.Where(member => IsAbsent(member.Key, member.Value)).ToList()) present.Remove(name);
        return present;
    }

    private static bool IsAbsent(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => Text(value).Length == 0,
        JsonValueKind.Number => Number(value) == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => Sections.Contains(name) && Present(value, isExact: false).Count == 0,
        _ => false,
    };

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number || (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$float", out _));

    private static double Number(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number) return double.Parse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);
        return value.GetProperty("$float").GetString() == "inf" ? double.PositiveInfinity : double.NegativeInfinity;
    }

    // Half of a surrogate pair is no text: then the spelling has to do.
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText()[1..^1];
        }
    }
}
