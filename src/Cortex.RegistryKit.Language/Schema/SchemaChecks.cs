using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Holds the words of a schema against each other, once all of it has been read. What passes can be compiled; who only holds files against a schema asks for less.</summary>
internal static class SchemaChecks
{
    public static void Check(SchemaReader reader, RegistrySchema schema)
    {
        Root(reader, schema.Root);
        Repeated(reader, schema.Tree.Root, "");
        var read = reader.Nodes.Where(node => node.Target == node).ToList();
        foreach (var node in read)
        {
            Unions.Check(reader, node);
            Backfills.Check(reader, schema, node);
        }

        EntityChecks.Check(reader, schema);
        Words.Check(reader, schema, read);
        CatalogueKeywords.Check(reader, schema);
        Joins.Check(reader, schema);
        KnownEntities.Check(reader, schema);
    }

    private static void Root(SchemaReader reader, SchemaNode root)
    {
        if (root.Syntax.Kind != JsonKind.Object) return;
        if (root.Union is not null) reader.Unsupported(root.Syntax, "", "'x-rk-union' at the root");
    }

    private static void Repeated(SchemaReader reader, JsonNode value, string pointer)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.Members)
        {
            if (!names.Add(member.Name)) reader.Malformed(member.NameNode, pointer, $"'{member.Name}' stands twice in the same object");
            Repeated(reader, member.Value, SchemaReader.Append(pointer, member.Name));
        }

        var index = 0;
        foreach (var element in value.Elements) Repeated(reader, element, FormattableString.Invariant($"{pointer}/{index++}"));
    }
}
