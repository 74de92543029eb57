using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Reads the keywords behind which schemas stand.</summary>
internal static class Subschemas
{
    public static SchemaNode One(SchemaReader reader, SchemaNode node, JsonMember member) => reader.Node(member.Value, SchemaReader.Append(node.Pointer, member.Name));

    public static List<SchemaNode> List(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        var pointer = SchemaReader.Append(node.Pointer, member.Name);
        return [.. KeywordValues.Values(reader, node, member).Select((value, index) => reader.Node(value, FormattableString.Invariant($"{pointer}/{index}")))];
    }

    public static void Items(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind == JsonKind.Array) node.TupleItems = List(reader, node, member);
        else node.Items = One(reader, node, member);
    }

    public static void Definitions(SchemaReader reader, SchemaNode node, JsonMember member) => Map(reader, node, member, "definitions are an object of schemas");

    public static List<SchemaProperty> Properties(SchemaReader reader, SchemaNode node, JsonMember member) =>
        [.. Map(reader, node, member, $"'{member.Name}' is an object of schemas").Select(entry => new SchemaProperty(entry.Member.Name, entry.Node))];

    public static List<SchemaPatternProperty> PatternProperties(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        var properties = new List<SchemaPatternProperty>();
        foreach (var (entry, schema) in Map(reader, node, member, $"'{member.Name}' is an object of schemas"))
        {
            if (KeywordValues.Pattern(reader, node, entry.NameNode, member.Name) is EcmaPattern pattern) properties.Add(new SchemaPatternProperty(pattern, schema));
        }

        return properties;
    }

    public static List<SchemaDependency> Dependencies(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind != JsonKind.Object) reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is an object of schemas and lists of names");
        var dependencies = new List<SchemaDependency>();
        foreach (var entry in member.Value.Members)
        {
            var isList = entry.Value.Kind == JsonKind.Array;
            var schema = isList ? null : reader.Node(entry.Value, SchemaReader.Append(SchemaReader.Append(node.Pointer, member.Name), entry.Name));
            dependencies.Add(new SchemaDependency(entry.Name, isList ? KeywordValues.Names(reader, node, entry) : [], schema));
        }

        return dependencies;
    }

    public static List<SchemaDependency> DependentNames(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        if (member.Value.Kind != JsonKind.Object) reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' is an object of lists of names");
        var dependencies = new List<SchemaDependency>();
        foreach (var entry in member.Value.Members) dependencies.Add(new SchemaDependency(entry.Name, KeywordValues.Names(reader, node, entry), null));
        return dependencies;
    }

    public static List<SchemaDependency> DependentSchemas(SchemaReader reader, SchemaNode node, JsonMember member) =>
        [.. Map(reader, node, member, $"'{member.Name}' is an object of schemas").Select(entry => new SchemaDependency(entry.Member.Name, [], entry.Node))];

    private static List<(JsonMember Member, SchemaNode Node)> Map(SchemaReader reader, SchemaNode node, JsonMember member, string otherwise)
    {
        if (member.Value.Kind != JsonKind.Object) reader.Malformed(member.Value, node.Pointer, otherwise);
        var pointer = SchemaReader.Append(node.Pointer, member.Name);
        var entries = new List<(JsonMember, SchemaNode)>();
        foreach (var entry in member.Value.Members) entries.Add((entry, reader.Node(entry.Value, SchemaReader.Append(pointer, entry.Name))));
        return entries;
    }
}
