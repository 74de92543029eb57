namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Holds the kinds of entities against what types can be made of.</summary>
internal static class EntityChecks
{
    public static void Check(SchemaReader reader, RegistrySchema schema)
    {
        foreach (var kind in schema.Kinds)
        {
            Name(reader, schema.Kinds, kind);
            Path(reader, schema, kind);
            Entries(reader, kind);
            Chain(reader, kind);
        }
    }

    private static void Name(SchemaReader reader, IReadOnlyList<EntityKind> kinds, EntityKind kind)
    {
        var isName = kind.Name.Length > 0 && kind.Name[0] is >= 'a' and <= 'z' && kind.Name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '_');
        if (!isName) reader.Malformed(kind.Entity.Syntax, kind.Entity.Pointer, $"'{kind.Name}' is no name of a kind: lower-case letters, digits and underscores, beginning with a letter");
        var alike = kinds.FirstOrDefault(other => other.Name != kind.Name && other.Name.Replace("_", "") == kind.Name.Replace("_", ""));
        if (alike is not null) reader.Malformed(kind.Entity.Syntax, kind.Entity.Pointer, $"the kinds '{kind.Name}' and '{alike.Name}' differ in underscores alone");
    }

    private static void Path(SchemaReader reader, RegistrySchema schema, EntityKind kind)
    {
        var node = schema.Root;
        foreach (var step in kind.Path)
        {
            node = node.Property(step)!;
            if (node == kind.Section) return;
            if ((node.Types & ~JsonTypes.Null) != JsonTypes.Object) reader.Malformed(node.Syntax, node.Pointer, $"the way to the entries of the kind '{kind.Name}' leads through objects: \"type\": \"object\"");
        }
    }

    private static void Entries(SchemaReader reader, EntityKind kind)
    {
        var entity = kind.Entity;
        if (entity.Types != JsonTypes.Object) reader.Malformed(entity.Syntax, entity.Pointer, $"an entry of the kind '{kind.Name}' is an object: \"type\": \"object\"");
        if (kind.IdProperty is string name && entity.Property(name) is { } id && id.Types != JsonTypes.String) reader.Malformed(id.Syntax, id.Pointer, $"'{name}' names an entity, so it is a string: \"type\": \"string\"");
        if (kind.IdProperty is null && kind.Section.Properties.Count > 0) reader.Unsupported(kind.Section.Syntax, kind.Section.Pointer, "'properties' of a map of entities");
    }

    private static void Chain(SchemaReader reader, EntityKind kind)
    {
        if (kind.Entity.Chain is not ChainWord chain) return;

        if (chain.Slots.Select(slot => kind.Entity.Property(slot)?.Reference?.To).Distinct().Count() > 1) reader.Malformed(kind.Entity.Syntax, kind.Entity.Pointer, "all slots of a chain refer to the same kind");
        if (chain.Slots.Count == 0) reader.Malformed(kind.Entity.Syntax, kind.Entity.Pointer, "'x-rk-chain' names at least one slot");
        if (chain.Slots.Distinct().Count() < chain.Slots.Count) reader.Malformed(kind.Entity.Syntax, kind.Entity.Pointer, "a slot stands twice in 'x-rk-chain'");
    }
}
