using System.Text;
using System.Text.Json;

namespace Cortex.RegistryKit.Conformance;

/// <summary>The arguments of a call. Optional ones at the end may be left out; one of a wrong type is refused, as a typed signature does.</summary>
internal sealed class Arguments(JsonElement list)
{
    public JsonElement this[int index] => index < list.GetArrayLength() ? list[index] : default;

    public UserName User => UserName.Parse(Text(0));

    public string Text(int index) => OptionalText(index) ?? throw new ArgumentException($"Argument {index} is no text.");

    /// <summary>A text; null where it is absent, null or, as for all ids, empty.</summary>
    /// <exception cref="ArgumentException">It is no text, as half of a surrogate pair is none.</exception>
    public string? Id(int index) => OptionalText(index) is not { Length: > 0 } id ? null
        : id.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) && !id.Contains('\ufffd', StringComparison.Ordinal) ? throw new ArgumentException($"Argument {index} is no Unicode text.")
        : id;

    public string? OptionalText(int index) => this[index].ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => CaseJson.Text(this[index]),
        _ => throw new ArgumentException($"Argument {index} is no text."),
    };

    /// <summary>A text that is looked up: of another scalar nothing is found, a list or an object is no key at all.</summary>
    public string? Key(int index) => this[index].ValueKind switch
    {
        JsonValueKind.String => OptionalText(index),
        JsonValueKind.Array or JsonValueKind.Object => throw new ArgumentException($"Argument {index} is no text."),
        _ => null,
    };

    /// <summary>A text that is compared: anything else is like none.</summary>
    public string? TextOrNone(int index) => this[index].ValueKind == JsonValueKind.String ? OptionalText(index) : null;

    public int? Integer(int index)
    {
        if (this[index].ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return null;
        if (this[index].ValueKind == JsonValueKind.Number && this[index].GetDouble() is var number && number == Math.Floor(number) && number is >= int.MinValue and <= int.MaxValue) return (int)number;
        throw new ArgumentException($"Argument {index} is no whole number.");
    }

    public EquatableList<string> Texts(int index) => this[index].ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => default,
        JsonValueKind.Array when this[index].EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => [.. this[index].EnumerateArray().Select(item => CaseJson.Text(item))],
        _ => throw new ArgumentException($"Argument {index} is no list of texts."),
    };
}
