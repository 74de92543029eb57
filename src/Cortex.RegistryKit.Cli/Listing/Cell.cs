using System.Globalization;
using System.Text.Json;

namespace Cortex.RegistryKit.Cli.Listing;

/// <summary>A value in a list: what people read, and what programs do.</summary>
/// <param name="Text">The text for people; empty where there is nothing to say.</param>
/// <param name="Write">Writes the value into a JSON document.</param>
internal sealed record Cell(string Text, Action<Utf8JsonWriter> Write)
{
    public static Cell Of(string? text) => new(text ?? "", json => json.WriteStringValue(text));

    public static Cell Of(string text, string? value) => new(text, json => json.WriteStringValue(value));

    public static Cell OfContext(int? thousands) => thousands is > 0 and int known
        ? new(string.Create(CultureInfo.InvariantCulture, $"{known}k"), json => json.WriteNumberValue(known))
        : new("", json => json.WriteNullValue());

    public static Cell Of(IReadOnlyList<string> texts) => new(string.Join(", ", texts), json =>
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    });

    /// <summary>Names with values; people see those alone that have one.</summary>
    public static Cell Of(IReadOnlyList<KeyValuePair<string, string?>> pairs) => new(string.Join(", ", pairs.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}: {pair.Value}")), json =>
    {
        json.WriteStartObject();
        foreach (var (name, value) in pairs) json.WriteString(name, value);
        json.WriteEndObject();
    });
}
