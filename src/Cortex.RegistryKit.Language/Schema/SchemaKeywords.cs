using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Schemas;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>What each keyword says of the schema that it stands in.</summary>
internal static class SchemaKeywords
{
    private delegate void Keyword(SchemaReader reader, SchemaNode node, JsonMember member);

    private static readonly Dictionary<string, Keyword> Known = new(StringComparer.Ordinal)
    {
        ["title"] = (r, n, m) => n.Title = Text(r, n, m),
        ["description"] = (r, n, m) => n.Description = Text(r, n, m),
        ["deprecated"] = (_, n, m) => n.IsDeprecated = m.Value.Kind == JsonKind.True,
        ["format"] = (r, n, m) => n.Format = Text(r, n, m),
        ["type"] = Types,
        ["const"] = (r, n, m) => n.Const = Plain(r, n, m, m.Value),
        ["enum"] = (r, n, m) => n.Enum = [.. Values(r, n, m).Select(value => Plain(r, n, m, value))],
        ["minimum"] = (r, n, m) => n.Minimum = Number(r, n, m),
        ["maximum"] = (r, n, m) => n.Maximum = Number(r, n, m),
        ["minLength"] = (r, n, m) => n.MinLength = Count(r, n, m),
        ["maxLength"] = (r, n, m) => n.MaxLength = Count(r, n, m),
        ["pattern"] = Pattern,
        ["items"] = (r, n, m) => n.Items = m.Value.Kind == JsonKind.Array ? Tuple(r, n, m) : Subschema(r, n, m),
        ["properties"] = (r, n, m) => n.Properties = Properties(r, n, m),
        ["required"] = (r, n, m) => n.Required = [.. Values(r, n, m).Select(value => value.TryGetText(out var name) ? name : "")],
        ["additionalProperties"] = (r, n, m) => n.AdditionalProperties = Subschema(r, n, m),
        ["propertyNames"] = (r, n, m) => n.PropertyNames = Subschema(r, n, m),
        ["allOf"] = (r, n, m) => n.AllOf = Subschemas(r, n, m),
        ["anyOf"] = (r, n, m) => n.AnyOf = Subschemas(r, n, m),
        ["oneOf"] = (r, n, m) => n.OneOf = Subschemas(r, n, m),
        ["not"] = (r, n, m) => n.Not = Subschema(r, n, m),
        ["x-rk-id"] = (r, n, m) => n.NamesKind = Text(r, n, m),
        ["x-rk-label"] = (_, n, m) => n.IsLabel = m.Value.Kind == JsonKind.True,
        ["x-rk-ref"] = RelationalKeywords.Reference,
        ["x-rk-join"] = RelationalKeywords.Join,
        ["x-rk-union"] = (r, n, m) => n.Union = Text(r, n, m),
        ["x-rk-chain"] = RelationalKeywords.Chain,
        ["x-rk-secret"] = RelationalKeywords.Secret,
        ["x-rk-catalogue"] = CatalogueKeywords.Read,
        ["x-rk-backfill"] = RelationalKeywords.Backfill,
    };

    // Annotations that change nothing, and words that RootKeywords reads.
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "$comment", "default", "examples", "readOnly", "writeOnly", "contentMediaType", "contentEncoding", "enumDescriptions",
    };

    private static readonly HashSet<string> Root = new(StringComparer.Ordinal) { "x-rk-file", "x-rk-settings", "x-rk-known", "x-rk-from", "x-rk-derived-from" };

    private static readonly HashSet<string> Unsupported = new(StringComparer.Ordinal)
    {
        "multipleOf", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems", "uniqueItems", "contains", "additionalItems",
        "minProperties", "maxProperties", "patternProperties", "dependencies", "if", "then", "else",
    };

    /// <summary>The name of every keyword that means something, for "did you mean".</summary>
    private static readonly string[] Names = [.. Known.Keys, .. Silent, .. Root, .. Unsupported, "definitions", "$defs", "$ref"];

    public static void Read(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        var name = member.Name;
        if (Known.TryGetValue(name, out var keyword))
        {
            keyword(reader, node, member);
        }
        else if (Root.Contains(name))
        {
            if (node.Pointer.Length > 0) reader.Malformed(member.NameNode, node.Pointer, $"'{name}' stands at the root of a schema only");
        }
        else if (Unsupported.Contains(name))
        {
            reader.Unsupported(member.NameNode, node.Pointer, $"the keyword '{name}'");
        }
        else if (!Silent.Contains(name))
        {
            var suggestion = Suggestions.Nearest(name, Names);
            var rule = name.StartsWith("x-rk-", StringComparison.Ordinal) ? MalformedSchema.Rule : UnknownKeyword.Rule;
            reader.Report(rule, member.NameNode.Span, node.Pointer, $"'{name}' is no keyword that we know{Suggestions.Question(suggestion)}", suggestion);
        }
    }

    public static string? Text(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.TryGetText(out var text)) return text;
        reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is a string");
        return null;
    }

    private static double? Number(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.TryGetNumber(out var number)) return number;
        reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is a number");
        return null;
    }

    private static int? Count(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.TryGetNumber(out var number) && number >= 0 && number <= int.MaxValue && number == Math.Floor(number)) return (int)number;
        reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is a whole number, 0 or more");
        return null;
    }

    public static IReadOnlyList<string> Texts(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        var texts = new List<string>();
        foreach (var value in Values(reader, node, member))
        {
            if (value.TryGetText(out var text)) texts.Add(text);
            else reader.Malformed(value, node.Pointer, $"'{member.Name}' is a list of strings");
        }

        return texts;
    }

    public static List<JsonNode> Values(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind != JsonKind.Array) reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is an array");
        var values = new List<JsonNode>();
        foreach (var value in member.Value.Elements) values.Add(value);
        return values;
    }

    private static JsonNode Plain(SchemaReader reader, SchemaNode node, JsonMember member, JsonNode value)
    {
        if (value.Kind is JsonKind.Array or JsonKind.Object) reader.Unsupported(value, node.Pointer, $"'{member.Name}' with an array or an object");
        return value;
    }

    private static SchemaNode Subschema(SchemaReader reader, SchemaNode node, JsonMember member) => reader.Node(member.Value, SchemaReader.Append(node.Pointer, member.Name));

    private static SchemaNode? Tuple(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        reader.Unsupported(member.NameNode, node.Pointer, "'items' with a list of schemas");
        return null;
    }

    private static List<SchemaNode> Subschemas(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        var pointer = SchemaReader.Append(node.Pointer, member.Name);
        return [.. Values(reader, node, member).Select((value, index) => reader.Node(value, $"{pointer}/{index}"))];
    }

    private static List<SchemaProperty> Properties(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind != JsonKind.Object) reader.Malformed(member.Value, node.Pointer, "'properties' is an object of schemas");
        var pointer = SchemaReader.Append(node.Pointer, "properties");
        var properties = new List<SchemaProperty>();
        foreach (var property in member.Value.Members) properties.Add(new SchemaProperty(property.Name, reader.Node(property.Value, SchemaReader.Append(pointer, property.Name))));
        return properties;
    }

    private static void Types(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        List<JsonNode> names = member.Value.Kind == JsonKind.Array ? Values(reader, node, member) : [member.Value];
        if (names.Count == 0) reader.Malformed(member.Value, node.Pointer, "'type' names at least one type");
        foreach (var name in names)
        {
            var type = name.TryGetText(out var text) ? TypeNamed(text) : JsonTypes.None;
            if (type == JsonTypes.None) reader.Malformed(name, node.Pointer, "'type' is null, boolean, integer, number, string, array or object, or a list of these");
            node.Types |= type;
        }
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

    private static void Pattern(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (Text(reader, node, member) is not string source) return;
        if (EcmaPattern.TryParse(source, out var pattern)) node.Pattern = pattern;
        else reader.Malformed(member.Value, node.Pointer, "'pattern' is no regular expression that .NET can take over");
    }
}
