using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.Language.Tests.Edits;

/// <summary>Lays a whole document out as <c>json.dumps</c> does, strings escaped as little as may be.</summary>
internal sealed class ReferenceLayout(string? indentation, string newline, string comma, string colon)
{
    public static ReferenceLayout Of(JsonElement layout)
    {
        var style = layout.GetProperty("style");
        var newline = layout.TryGetProperty("newline", out var given) ? given.GetString()! : "\n";
        if (style.ValueKind == JsonValueKind.Number) return Lines(new string(' ', style.GetInt32()), newline);
        return style.GetString() switch
        {
            "tab" => Lines("\t", newline),
            "line" => OneLine,
            "compact" => Compact,
            var unknown => throw new ArgumentException(unknown),
        };
    }

    public static ReferenceLayout OneLine { get; } = new(null, "", ", ", ": ");

    public static ReferenceLayout Compact { get; } = new(null, "", ",", ":");

    public static ReferenceLayout Lines(string indentation, string newline) => new(indentation, newline, ",", ": ");

    public string Write(JsonNode? value) => Write(value, 0);

    private string Write(JsonNode? value, int level) => value switch
    {
        JsonObject { Count: > 0 } o => "{" + Children(o.Select(member => Text(member.Key) + colon + Write(member.Value, level + 1)), level) + "}",
        JsonArray { Count: > 0 } a => "[" + Children(a.Select(element => Write(element, level + 1)), level) + "]",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => Text(text.GetValue<string>()),
        null => "null",
        _ => value.ToJsonString(),
    };

    private string Children(IEnumerable<string> children, int level) => indentation is null
        ? string.Join(comma, children)
        : Line(level + 1) + string.Join("," + Line(level + 1), children) + Line(level);

    private string Line(int level) => newline + string.Concat(Enumerable.Repeat(indentation, level));

    private static string Text(string value)
    {
        var result = new StringBuilder("\"");
        foreach (var c in value)
        {
            result.Append(c switch
            {
                '"' or '\\' => "\\" + c,
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return result.Append('"').ToString();
    }
}
