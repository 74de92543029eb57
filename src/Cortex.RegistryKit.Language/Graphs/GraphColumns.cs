using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Graphs;

/// <summary>
/// Gives each node its column: kinds that refer stand left of the kinds that they refer to. Kinds that refer to each other in a circle, or
/// to themselves, share a band of columns, in which the entries stand by who refers to whom.
/// </summary>
internal static class GraphColumns
{
    public static void Assign(RegistrySchema schema, IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges)
    {
        var bands = Bands(schema);
        foreach (var node in nodes) node.Column = 0;
        Spread(nodes, [.. edges.Where(edge => bands[edge.From.Kind] == bands[edge.To.Kind])]);

        var first = 0;
        foreach (var band in nodes.GroupBy(node => bands[node.Kind]).OrderBy(band => band.Key))
        {
            var width = band.Max(node => node.Column) + 1;
            foreach (var node in band) node.Column += first;
            first += width;
        }
    }

    /// <summary>The band of each kind: the longest way on which something refers to it. What has to do with nothing stands in the last one.</summary>
    private static Dictionary<EntityKind, int> Bands(RegistrySchema schema)
    {
        var targets = schema.Kinds.ToDictionary(kind => kind, kind => Targets(schema, kind));
        var reached = schema.Kinds.ToDictionary(kind => kind, kind => Reached(kind, targets));
        var bands = schema.Kinds.ToDictionary(kind => kind, _ => 0);

        // Each round lengthens the ways by one; there are no more steps than kinds.
        for (var round = 0; round < schema.Kinds.Count; round++)
        {
            foreach (var kind in schema.Kinds)
            {
                foreach (var target in targets[kind]) bands[target] = Math.Max(bands[target], reached[target].Contains(kind) ? bands[kind] : bands[kind] + 1);
            }
        }

        var last = schema.Kinds.Count == 0 ? 0 : bands.Values.Max();
        foreach (var kind in schema.Kinds.Where(kind => targets[kind].Count == 0 && targets.Values.All(others => !others.Contains(kind)))) bands[kind] = last;
        return bands;
    }

    private static HashSet<EntityKind> Targets(RegistrySchema schema, EntityKind kind) =>
        [.. kind.Entity.Properties.Select(property => property.Node.Target.Reference?.To).OfType<string>().Select(schema.Kind).OfType<EntityKind>()];

    private static HashSet<EntityKind> Reached(EntityKind kind, Dictionary<EntityKind, HashSet<EntityKind>> targets)
    {
        var reached = new HashSet<EntityKind>();
        var waiting = new Stack<EntityKind>(targets[kind]);
        while (waiting.Count > 0)
        {
            var next = waiting.Pop();
            if (!reached.Add(next)) continue;
            foreach (var target in targets[next]) waiting.Push(target);
        }

        return reached;
    }

    /// <summary>Puts nodes of one band as far right as the longest way to them is, an edge that closes a circle aside.</summary>
    private static void Spread(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges)
    {
        if (edges.Count == 0) return;

        var next = edges.ToLookup(edge => edge.From, edge => edge.To);
        foreach (var (node, closing) in Enumerable.Reverse(LastFirst(nodes, next)))
        {
            foreach (var target in next[node].Where(target => !closing.Contains(target))) target.Column = Math.Max(target.Column, node.Column + 1);
        }
    }

    /// <summary>The nodes, each behind all that it leads to, and with it those of its targets that would close a circle. A long way must not be a deep stack.</summary>
    private static List<(GraphNode Node, HashSet<GraphNode> Closing)> LastFirst(IReadOnlyList<GraphNode> nodes, ILookup<GraphNode, GraphNode> next)
    {
        var done = new List<(GraphNode, HashSet<GraphNode>)>();
        var seen = new HashSet<GraphNode>();
        var above = new HashSet<GraphNode>();
        foreach (var root in nodes.Where(seen.Add))
        {
            var way = new Stack<(GraphNode Node, IEnumerator<GraphNode> Targets, HashSet<GraphNode> Closing)>();
            Enter(root);
            while (way.Count > 0)
            {
                var (node, targets, closing) = way.Peek();
                if (!targets.MoveNext())
                {
                    above.Remove(node);
                    done.Add((node, closing));
                    way.Pop();
                }
                else if (above.Contains(targets.Current))
                {
                    closing.Add(targets.Current);
                }
                else if (seen.Add(targets.Current))
                {
                    Enter(targets.Current);
                }
            }

            void Enter(GraphNode node)
            {
                above.Add(node);
                way.Push((node, next[node].GetEnumerator(), []));
            }
        }

        return done;
    }
}
