using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Emission.Emit.Shapes;

/// <summary>How the schemas that a root leads to look at values: which of them pass over a value as a whole, which come back to themselves, and which may meet one value twice.</summary>
internal sealed class ShapePlan
{
    private readonly HashSet<SchemaNode> all = [];
    private readonly HashSet<SchemaNode> primary = [];
    private readonly HashSet<SchemaNode> recursive = [];
    private readonly Dictionary<SchemaNode, int> revisited = [];

    public ShapePlan(SchemaNode root)
    {
        Spread(primary, [root.Target], Nested);
        FindLoops(root.Target);
        var several = new HashSet<SchemaNode>();
        Spread(several, all.Where(LooksTwice).SelectMany(Next), Next);
        var uses = all.SelectMany(Next).GroupBy(node => node).ToDictionary(group => group.Key, group => group.Count());
        foreach (var node in all.Where(node => several.Contains(node) && uses[node] + (node == root.Target ? 1 : 0) > 1)) revisited.Add(node, revisited.Count);
    }

    /// <summary>Whether the schema has to look at all that a value holds; else another one does, and this one only at what it describes.</summary>
    public bool IsPrimary(SchemaNode node) => primary.Contains(node.Target);

    /// <summary>Whether every way back to the schema leads through it, so that it has to look after the stack.</summary>
    public bool IsRecursive(SchemaNode node) => recursive.Contains(node.Target);

    /// <summary>The number under which answers are remembered; null where a value meets the schema once.</summary>
    public int? Memory(SchemaNode node) => revisited.TryGetValue(node.Target, out var number) ? number : null;

    private static IEnumerable<SchemaNode> Nested(SchemaNode node) => node.Nested.Select(inner => inner.Target);

    private static IEnumerable<SchemaNode> Next(SchemaNode node) => node.Applied.Concat(node.Nested).Select(inner => inner.Target);

    private static bool LooksTwice(SchemaNode node) => node.Contains is not null || node.PatternProperties.Count > 0 || node.Applied.Any();

    private static void Spread(HashSet<SchemaNode> reached, IEnumerable<SchemaNode> from, Func<SchemaNode, IEnumerable<SchemaNode>> next)
    {
        var open = new Stack<SchemaNode>(from);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (!reached.Add(node)) continue;
            foreach (var inner in next(node)) open.Push(inner);
        }
    }

    // Every loop has a schema that is met again while the ways out of it are being followed.
    private void FindLoops(SchemaNode root)
    {
        var above = new HashSet<SchemaNode> { root };
        var way = new Stack<(SchemaNode Node, IEnumerator<SchemaNode> Next)>();
        all.Add(root);
        way.Push((root, Next(root).GetEnumerator()));
        while (way.Count > 0)
        {
            var (node, next) = way.Peek();
            if (!next.MoveNext())
            {
                above.Remove(node);
                way.Pop();
            }
            else if (above.Contains(next.Current))
            {
                recursive.Add(next.Current);
            }
            else if (all.Add(next.Current))
            {
                above.Add(next.Current);
                way.Push((next.Current, Next(next.Current).GetEnumerator()));
            }
        }
    }
}
