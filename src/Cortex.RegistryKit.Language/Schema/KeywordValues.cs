using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Reads what stands behind a keyword, and says so where it is something else.</summary>
internal static class KeywordValues
{
    public static string? Text(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.TryGetText(out var text)) return text;
        reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is a string");
        return null;
    }

    public static bool Flag(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind is not (JsonKind.True or JsonKind.False)) reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is true or false");
        return member.Value.Kind == JsonKind.True;
    }

    public static JsonNumber? Number(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.TryGetExactNumber(out var number)) return number;
        reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is a number");
        return null;
    }

    public static JsonNumber? Divisor(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.TryGetExactNumber(out var number) && !number.IsZero && !number.IsNegative) return number;
        reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is a number greater than 0");
        return null;
    }

    /// <summary>A count; one that no text is long enough for counts as the greatest there is.</summary>
    public static int? Count(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.TryGetExactNumber(out var number) && number.IsInteger && !number.IsNegative) return (int)Math.Min(number.ToDouble(), int.MaxValue);
        reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is a whole number, 0 or more");
        return null;
    }

    public static List<JsonNode> Values(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind != JsonKind.Array) reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is an array");
        var values = new List<JsonNode>();
        foreach (var value in member.Value.Elements) values.Add(value);
        return values;
    }

    public static List<string> Names(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        var names = new List<string>();
        foreach (var value in Values(reader, node, member))
        {
            if (value.TryGetText(out var name)) names.Add(name);
            else reader.Malformed(value, node.Pointer, "the name of a property is a string");
        }

        return names;
    }

    public static JsonTypes Types(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        List<JsonNode> names = member.Value.Kind == JsonKind.Array ? Values(reader, node, member) : [member.Value];
        if (names.Count == 0) reader.Malformed(member.Value, node.Pointer, "'type' names at least one type");
        var types = JsonTypes.None;
        foreach (var name in names)
        {
            var type = name.TryGetText(out var text) ? TypeNamed(text) : JsonTypes.None;
            if (type == JsonTypes.None) reader.Malformed(name, node.Pointer, "'type' is null, boolean, integer, number, string, array or object, or a list of these");
            types |= type;
        }

        return types;
    }

    /// <summary>A pattern, which stands in a value or in a name.</summary>
    public static EcmaPattern? Pattern(SchemaReader reader, SchemaNode node, JsonNode value, string keyword)
    {
        if (!value.TryGetText(out var source))
        {
            reader.Malformed(value, node.Pointer, $"'{keyword}' is a string");
            return null;
        }

        var (pattern, lacking) = EcmaPattern.Parse(source);
        if (lacking is not null) reader.Refuse(value, node.Pointer, $"'{keyword}' has a {lacking}, to which .NET has no equal, so this schema cannot be held against files");
        else if (pattern is null) reader.Malformed(value, node.Pointer, $"'{keyword}' is no regular expression that .NET can take over");
        return pattern;
    }

    private static JsonTypes TypeNamed(string name) => name switch
    {
        "null" => JsonTypes.Null,
        "boolean" => JsonTypes.Boolean,
        "integer" => JsonTypes.Integer,
        "number" => JsonTypes.Number,
        "string" => JsonTypes.String,
        "array" => JsonTypes.Array,
        "object" => JsonTypes.Object,
        _ => JsonTypes.None,
    };
}
