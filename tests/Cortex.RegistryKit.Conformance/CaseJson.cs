using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cortex.RegistryKit.Conformance;

/// <summary>
/// How cases and results are read and written. Half of a surrogate pair is JSON and no text, so that the framework's values cannot
/// hold it: on the way through them every escaped surrogate goes by another spelling.
/// </summary>
internal static partial class CaseJson
{
    private const string Mark = "@@surrogate:";

    /// <summary>Deeper than any case nests.</summary>
    public const int MaxDepth = 900;

    public static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth + 100 };

    private static readonly JsonWriterOptions Plain = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth + 100, SkipValidation = true };

    public static byte[] Write(JsonNode node)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, Plain)) node.WriteTo(writer);
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(output.ToArray()).Replace(Mark, "\\u", StringComparison.Ordinal));
    }

    /// <summary>The text of a string. The framework does not give out half of a surrogate pair; a typed API can be handed one all the same.</summary>
    public static string Text(JsonElement value) => Escape().Replace(value.GetRawText()[1..^1], match => match.Groups[1].Success
        ? ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
        : match.Groups[2].Value switch { "b" => "\b", "f" => "\f", "n" => "\n", "r" => "\r", "t" => "\t", var other => other });

    /// <summary>A text, which may hold half of a surrogate pair.</summary>
    public static JsonNode Text(string text) => JsonValue.Create(string.Concat(text.Select((unit, i) => IsHalf(text, i) ? $"{Mark}{(int)unit:x4}" : unit.ToString())))!;

    private static bool IsHalf(string text, int i) => char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) && !(i > 0 && char.IsSurrogatePair(text[i - 1], text[i]));

    /// <summary>A value as it is spelled.</summary>
    public static JsonNode Raw(string json) => JsonNode.Parse(EscapedSurrogate().Replace(json, "$1" + Mark + "$2"), documentOptions: Options)!;

    /// <summary>A returned value, in which numbers that no double holds say so. Whole numbers have no such limit.</summary>
    public static JsonNode? WithFloats(JsonNode? value) => value switch
    {
        JsonObject entry => new JsonObject(entry.Select(member => KeyValuePair.Create(member.Key, WithFloats(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(WithFloats)]),
        JsonValue number when number.GetValueKind() == JsonValueKind.Number && number.ToJsonString() is var text && text.AsSpan().ContainsAny('.', 'e', 'E') && double.IsInfinity(double.Parse(text, CultureInfo.InvariantCulture)) =>
            new JsonObject { ["$float"] = text[0] == '-' ? "-inf" : "inf" },
        _ => value?.DeepClone(),
    };

    /// <summary>The one member of an object that says how a value is given, such as <c>$text</c>; null for a value that stands for itself.</summary>
    public static string? Special(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() != 1) return null;

        var name = value.EnumerateObject().First().Name;
        return name is "$text" or "$base64" or "$dir" ? name : null;
    }

    [GeneratedRegex(@"\\(?:u([0-9a-fA-F]{4})|(.))")]
    private static partial Regex Escape();

    [GeneratedRegex(@"(?<!\\)((?:\\\\)*)\\u([dD][89a-fA-F][0-9a-fA-F]{2})")]
    private static partial Regex EscapedSurrogate();
}
