using System.Text.Json;
using Cortex.RegistryKit.Language.Evolution;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>A change between two schemas in JSON.</summary>
internal static class ChangeJson
{
    public static void Write(Utf8JsonWriter json, SchemaChange change, string? approved, Func<ChangedPlace, bool, string> pathOf)
    {
        json.WriteStartObject();
        json.WriteString("key", change.Key);
        json.WriteString("rule", change.Rule.Id);
        json.WriteString("severity", change.Rule.DefaultSeverity.ToString().ToLowerInvariant());
        json.WriteString("message", change.Message);
        json.WriteStartArray("breaks");
        foreach (var kind in new[] { Breaks.Files, Breaks.Code, Breaks.Resolution }.Where(kind => change.Breaks.HasFlag(kind))) json.WriteStringValue(kind.ToString().ToLowerInvariant());
        json.WriteEndArray();
        json.WriteBoolean("certain", change.IsCertain);
        json.WriteString("wayOut", change.WayOut);
        json.WriteString("approved", approved);
        WritePlace(json, "old", change.Older, change.Older is null ? "" : pathOf(change.Older, false));
        WritePlace(json, "new", change.Newer, change.Newer is null ? "" : pathOf(change.Newer, true));
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, ChangedPlace? place, string path)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        var (start, end) = (place.Text.PositionAt(place.Span.Start), place.Text.PositionAt(place.Span.End));
        json.WriteStartObject(name);
        json.WriteString("path", path);
        json.WriteString("pointer", place.Pointer);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
        json.WriteEndObject();
    }
}
