using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Finds the kinds of entities by <c>x-rk-id</c>, and holds the relational words against them.</summary>
internal static class EntityKinds
{
    public static void Find(SchemaReader reader, RegistrySchema schema)
    {
        var kinds = new List<EntityKind>();
        Visit(schema.Root, [], kinds, WaysTo(reader), [], []);
        schema.Kinds = kinds;

        foreach (var repeated in kinds.GroupBy(kind => kind.Name).Where(group => group.Count() > 1).Select(group => group.Last()))
        {
            reader.Malformed(repeated.Entity.Syntax, repeated.Entity.Pointer, $"the kind '{repeated.Name}' has its entries in two places");
        }

        foreach (var kind in kinds)
        {
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

    /// <summary>The schemas whose properties lead to a list or map of entries, however far away.</summary>
    private static HashSet<SchemaNode> WaysTo(SchemaReader reader)
    {
        var owners = new Dictionary<SchemaNode, List<SchemaNode>>();
        foreach (var node in reader.Nodes)
        {
            foreach (var value in node.Properties.Select(property => property.Node.Target))
            {
                if (owners.TryGetValue(value, out var known)) known.Add(node);
                else owners.Add(value, [node]);
            }
        }

        var ways = new HashSet<SchemaNode>();
        var waiting = new Stack<SchemaNode>(owners.Keys.Where(value => KindOf(value, []) is not null));
        while (waiting.Count > 0)
        {
            foreach (var owner in owners.TryGetValue(waiting.Pop(), out var known) ? known : [])
            {
                if (ways.Add(owner)) waiting.Push(owner);
            }
        }

        return ways;
    }

    // A schema that is reached a second time shows that a kind has two places; how many more there are does not matter.
    private static void Visit(SchemaNode node, IReadOnlyList<string> path, List<EntityKind> kinds, HashSet<SchemaNode> ways, Dictionary<SchemaNode, int> visits, HashSet<SchemaNode> above)
    {
        visits.TryGetValue(node, out var before);
        if (before == 2 || !ways.Contains(node) || !above.Add(node)) return;

        visits[node] = before + 1;
        foreach (var property in node.Properties)
        {
            IReadOnlyList<string> inner = [.. path, property.Name];
            if (KindOf(property.Node.Target, inner) is EntityKind kind) kinds.Add(kind);
            else Visit(property.Node.Target, inner, kinds, ways, visits, above);
        }

        above.Remove(node);
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
    }
}
