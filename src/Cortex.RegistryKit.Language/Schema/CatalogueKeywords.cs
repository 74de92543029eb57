using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary><c>x-rk-catalogue</c>: read, and held against the rest of the schema.</summary>
internal static class CatalogueKeywords
{
    /// <summary>The property of an entry that says to which catalogue it adds.</summary>
    public const string ProviderProperty = "provider";

    public static void Read(SchemaReader reader, SchemaNode node, JsonMember member)
    {
        string? provider = null, additions = null;
        IReadOnlyList<string> limits = [];
        foreach (var part in RelationalKeywords.Members(reader, node, member))
        {
            switch (part.Name)
            {
                case "of": provider = KeywordValues.Text(reader, node, part); break;
                case "with": additions = KeywordValues.Text(reader, node, part); break;
                case "limits": limits = KeywordValues.Names(reader, node, part); break;
                default: RelationalKeywords.Unknown(reader, node, member, part); break;
            }
        }

        if (provider is null) reader.Malformed(member.Value, node.Pointer, $"'{member.Name}' says with 'of' whose catalogue is meant");
        else node.Catalogue = new CatalogueWord(provider, limits, additions);
    }

    public static void Check(SchemaReader reader, RegistrySchema schema)
    {
        var placed = new HashSet<SchemaNode>();
        foreach (var entity in schema.Kinds.Select(kind => kind.Entity))
        {
            foreach (var node in entity.OneOf.Select(variant => variant.Target).Prepend(entity))
            {
                foreach (var property in node.Properties.Where(property => property.Node.Target.Catalogue is not null))
                {
                    placed.Add(property.Node.Target);
                    Check(reader, schema, entity, property.Node.Target);
                }
            }
        }

        foreach (var node in reader.Nodes.Where(node => node.Catalogue is not null && !placed.Contains(node))) reader.Malformed(node.Syntax, node.Pointer, "'x-rk-catalogue' stands on a property of an entity, or of one of its variants");
    }

    private static void Check(SchemaReader reader, RegistrySchema schema, SchemaNode entity, SchemaNode node)
    {
        var word = node.Catalogue!;
        foreach (var limit in word.Limits.Where(limit => entity.Property(limit) is null)) reader.Malformed(node.Syntax, node.Pointer, $"'x-rk-catalogue' limits '{limit}', but no such property stands beside it");
        if (word.Additions is not string kind) return;
        if (schema.Kind(kind) is not { } additions) reader.Malformed(node.Syntax, node.Pointer, $"'x-rk-catalogue' names the kind '{kind}', which no 'x-rk-id' declares");
        else if (additions.Entity.Property(ProviderProperty) is null) reader.Malformed(node.Syntax, node.Pointer, $"entries of the kind '{kind}' need a property '{ProviderProperty}', so that it is clear which catalogue they add to");
    }
}
