using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>JSON that a <see cref="System.Text.Json.Nodes.JsonNode"/> can hold: no name twice, no half of a surrogate pair, not too deep.</summary>
internal static class PlainJson
{
    // JsonNode's own limit is 64, and edits add levels.
    private const int MaxDepth = 50;

    /// <summary>The text, without a byte order mark, where it is such JSON.</summary>
    public static bool TryRead(byte[] text, [NotNullWhen(true)] out string? json)
    {
        json = null;
        if (!FrameworkJson.TryParse(text, out var document)) return false;

        using (document)
        {
            if (!IsPlain(document.RootElement, 0)) return false;
        }

        json = Encoding.UTF8.GetString(FrameworkJson.WithoutMark(text).Span);
        return true;
    }

    private static bool IsPlain(JsonElement value, int depth)
    {
        if (depth > MaxDepth) return false;
        if (value.ValueKind == JsonValueKind.String) return FrameworkJson.TextOf(value) is not null;
        if (value.ValueKind == JsonValueKind.Array) return value.EnumerateArray().All(element => IsPlain(element, depth + 1));
        if (value.ValueKind != JsonValueKind.Object) return true;

        var names = new HashSet<string>(StringComparer.Ordinal);
        return value.EnumerateObject().All(member => FrameworkJson.NameOf(member) is { } name && names.Add(name) && IsPlain(member.Value, depth + 1));
    }
}
