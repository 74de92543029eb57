using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules.Files;

/// <summary>What a schema allows, in the words of people. Values are a schema's own, never a file's.</summary>
internal static class Spelling
{
    private const int Longest = 60;

    private const int Most = 40;

    /// <summary>A value on one line, and not too much of it.</summary>
    public static string Of(JsonNode value)
    {
        var text = value.Kind is JsonKind.Array or JsonKind.Object ? string.Join(" ", value.Raw.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)) : value.Raw;
        return text.Length <= Longest ? text : text.Substring(0, Longest) + "...";
    }

    public static string OneOf(IReadOnlyList<JsonNode> values) => $"one of {string.Join(", ", values.Take(Most).Select(Of))}{(values.Count > Most ? ", ..." : "")}";

    /// <summary>What a value has to be to fit a schema, as far as that is short to say; else empty.</summary>
    public static string Of(SchemaNode schema) => schema.Enum is { } values ? OneOf(values) : schema.Const is JsonNode only ? Of(only) : TypeNames.Of(schema.Types);
}
