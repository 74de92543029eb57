using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cortex.RegistryKit.Conformance;

/// <summary>The arguments of a call. Optional ones at the end may be left out; one of a wrong type is refused, as a typed signature does.</summary>
internal sealed class Arguments(JsonElement list)
{
    public JsonElement this[int index] => index < list.GetArrayLength() ? list[index] : default;

    public UserName User => UserName.Parse(Text(0));

    public string Text(int index) => OptionalText(index) ?? throw new ArgumentException($"Argument {index} is no text.");

    /// <summary>A text; null where it is absent, null or, as for all ids, empty.</summary>
    public string? Id(int index) => OptionalText(index) is { Length: > 0 } id ? id : null;

    public string? OptionalText(int index) => this[index].ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => Decode(this[index].GetRawText()),
        _ => throw new ArgumentException($"Argument {index} is no text."),
    };

    public int? Integer(int index)
    {
        if (this[index].ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return null;
        if (this[index].ValueKind == JsonValueKind.Number && this[index].GetDouble() is var number && number == Math.Floor(number) && number is >= int.MinValue and <= int.MaxValue) return (int)number;
        throw new ArgumentException($"Argument {index} is no whole number.");
    }

    public EquatableList<string> Texts(int index) => this[index].ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => default,
        JsonValueKind.Array when this[index].EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => [.. this[index].EnumerateArray().Select(item => item.GetString()!)],
        _ => throw new ArgumentException($"Argument {index} is no list of texts."),
    };

    // The framework does not give out half of a surrogate pair; a typed API can be handed one all the same.
    private static string Decode(string json) => Regex.Replace(json[1..^1], @"\\(?:u([0-9a-fA-F]{4})|(.))", match => match.Groups[1].Success
        ? ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
        : match.Groups[2].Value switch { "b" => "\b", "f" => "\f", "n" => "\n", "r" => "\r", "t" => "\t", var other => other });
}
