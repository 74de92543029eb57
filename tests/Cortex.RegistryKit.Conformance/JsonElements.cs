using System.Text.Json;

namespace Cortex.RegistryKit.Conformance;

/// <summary>Members of a case that may be absent.</summary>
internal static class JsonElements
{
    public static IEnumerable<JsonElement> EnumerateArrayOrEmpty(this JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    public static IEnumerable<JsonProperty> EnumerateObjectOrEmpty(this JsonElement element) => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];
}
