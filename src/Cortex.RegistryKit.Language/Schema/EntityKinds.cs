using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Finds the kinds of entities by <c>x-rk-id</c>, and holds the relational words against them.</summary>
internal static class EntityKinds
{
    public static void Find(SchemaReader reader, RegistrySchema schema)
    {
        var kinds = new List<EntityKind>();
        Visit(schema.Root, [], kinds, []);
        schema.Kinds = kinds;

        foreach (var repeated in kinds.GroupBy(kind => kind.Name).Where(group => group.Count() > 1).Select(group => group.Last()))
        {
            reader.Malformed(repeated.Entity.Syntax, repeated.Entity.Pointer, $"the kind '{repeated.Name}' has its entries in two places");
        }

        foreach (var kind in kinds)
        {
            CheckName(reader, kinds, kind);
            CheckPath(reader, schema, kind);
            CheckEntries(reader, kind);
            kind.StandIns = EntitySections.StandIns(schema, kind);
            CheckReferences(reader, schema, kind);
            CheckChain(reader, kind);
        }
    }

    /// <summary>The kind whose entries a list or map holds, or null.</summary>
    private static EntityKind? KindOf(SchemaNode section, IReadOnlyList<string> path)
    {
        if (section.PropertyNames?.Target.NamesKind is string keyed && section.AdditionalProperties is SchemaNode entry) return new EntityKind(keyed, path, section, entry.Target, null);

        var id = section.Items?.Target.Properties.FirstOrDefault(property => property.Node.Target.NamesKind is not null);
        return id is null ? null : new EntityKind(id.Node.Target.NamesKind!, path, section, section.Items!.Target, id.Name);
    }

    private static void Visit(SchemaNode node, IReadOnlyList<string> path, List<EntityKind> kinds, HashSet<SchemaNode> above)
    {
        if (!above.Add(node)) return;
        foreach (var property in node.Properties)
        {
            IReadOnlyList<string> inner = [.. path, property.Name];
            if (KindOf(property.Node.Target, inner) is EntityKind kind) kinds.Add(kind);
            else Visit(property.Node.Target, inner, kinds, above);
        }

        above.Remove(node);
    }

    private static void CheckName(SchemaReader reader, List<EntityKind> kinds, EntityKind kind)
    {
        var isName = kind.Name.Length > 0 && kind.Name[0] is >= 'a' and <= 'z' && kind.Name.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '_');
        if (!isName) reader.Malformed(kind.Entity.Syntax, kind.Entity.Pointer, $"'{kind.Name}' is no name of a kind: lower-case letters, digits and underscores, beginning with a letter");
        var alike = kinds.FirstOrDefault(other => other.Name != kind.Name && other.Name.Replace("_", "") == kind.Name.Replace("_", ""));
        if (alike is not null) reader.Malformed(kind.Entity.Syntax, kind.Entity.Pointer, $"the kinds '{kind.Name}' and '{alike.Name}' differ in underscores alone");
    }

    private static void CheckPath(SchemaReader reader, RegistrySchema schema, EntityKind kind)
    {
        var node = schema.Root;
        foreach (var step in kind.Path)
        {
            node = node.Property(step)!;
            if (node == kind.Section) return;
            if ((node.Types & ~JsonTypes.Null) != JsonTypes.Object) reader.Malformed(node.Syntax, node.Pointer, $"the way to the entries of the kind '{kind.Name}' leads through objects: \"type\": \"object\"");
            else if (node.AdditionalProperties is { Target.Always: null }) reader.Unsupported(node.AdditionalProperties.Syntax, node.Pointer, $"'additionalProperties' on the way to the entries of the kind '{kind.Name}', other than true and false,");
        }
    }

    private static void CheckEntries(SchemaReader reader, EntityKind kind)
    {
        var entity = kind.Entity;
        if (entity.Types != JsonTypes.Object) reader.Malformed(entity.Syntax, entity.Pointer, $"an entry of the kind '{kind.Name}' is an object: \"type\": \"object\"");
        else if (entity.AdditionalProperties is { Target.Always: null }) reader.Unsupported(entity.AdditionalProperties.Syntax, entity.Pointer, "'additionalProperties' of an entity, other than true and false,");
        if (kind.IdProperty is string name && entity.Property(name) is { } id && id.Types != JsonTypes.String) reader.Malformed(id.Syntax, id.Pointer, $"'{name}' names an entity, so it is a string: \"type\": \"string\"");
        if (kind.IdProperty is null && kind.Section.Properties.Count > 0) reader.Unsupported(kind.Section.Syntax, kind.Section.Pointer, "'properties' of a map of entities");
    }

    private static void CheckReferences(SchemaReader reader, RegistrySchema schema, EntityKind kind)
    {
        foreach (var property in kind.Entity.Properties)
        {
            var target = property.Node.Target;
            if (target.Reference is null || (target.Reference.To is string to && schema.Kind(to) is not null)) continue;

            var suggestion = Suggestions.Nearest(target.Reference.To ?? "", schema.Kinds.Select(other => other.Name));
            reader.Malformed(target.Syntax, target.Pointer, $"'{property.Name}' refers to the kind '{target.Reference.To}', which no 'x-rk-id' declares{Suggestions.Question(suggestion)}");
        }
    }

    private static void CheckChain(SchemaReader reader, EntityKind kind)
    {
        if (kind.Entity.Chain is not ChainWord chain) return;

        foreach (var slot in chain.Slots)
        {
            if (kind.Entity.Property(slot)?.Reference is not null) continue;
            reader.Malformed(kind.Entity.Syntax, kind.Entity.Pointer, $"the slot '{slot}' is no property with 'x-rk-ref'");
        }

        if (chain.Slots.Select(slot => kind.Entity.Property(slot)?.Reference?.To).Distinct().Count() > 1) reader.Malformed(kind.Entity.Syntax, kind.Entity.Pointer, "all slots of a chain refer to the same kind");
        if (chain.Slots.Count == 0) reader.Malformed(kind.Entity.Syntax, kind.Entity.Pointer, "'x-rk-chain' names at least one slot");
        if (chain.Slots.Distinct().Count() < chain.Slots.Count) reader.Malformed(kind.Entity.Syntax, kind.Entity.Pointer, "a slot stands twice in 'x-rk-chain'");
    }
}
