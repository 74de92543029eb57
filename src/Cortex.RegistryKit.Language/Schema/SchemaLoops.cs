namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Finds schemas that ask themselves about the very same value: they would never come to an answer.</summary>
internal static class SchemaLoops
{
    public static void Refuse(SchemaReader reader)
    {
        var settled = new HashSet<SchemaNode>();
        foreach (var node in reader.Nodes.Where(node => node.Target == node)) Follow(reader, node, settled);
    }

    // On a stack of its own: schemas may lead to one another in a very long row.
    private static void Follow(SchemaReader reader, SchemaNode start, HashSet<SchemaNode> settled)
    {
        if (settled.Contains(start)) return;

        var above = new HashSet<SchemaNode> { start };
        var way = new Stack<(SchemaNode Node, IEnumerator<SchemaNode> Next)>();
        way.Push((start, start.Applied.GetEnumerator()));
        while (way.Count > 0)
        {
            var (node, next) = way.Peek();
            if (!next.MoveNext())
            {
                above.Remove(node);
                settled.Add(node);
                way.Pop();
            }
            else if (next.Current.Target is var applied && !above.Add(applied))
            {
                reader.Malformed(applied.Syntax, applied.Pointer, "the schema applies itself to the same value again, without end");
            }
            else if (settled.Contains(applied))
            {
                above.Remove(applied);
            }
            else
            {
                way.Push((applied, applied.Applied.GetEnumerator()));
            }
        }
    }
}
