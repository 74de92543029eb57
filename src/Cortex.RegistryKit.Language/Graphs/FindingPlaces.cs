using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Language.Graphs;

/// <summary>What in the picture each place of the file stands for.</summary>
internal sealed class FindingPlaces
{
    private readonly Dictionary<string, GraphNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GraphEdge> edges = new(StringComparer.Ordinal);

    /// <summary>Adds an entry; of several with one key the first counts.</summary>
    public void Add(string pointer, GraphNode node)
    {
        if (!nodes.ContainsKey(pointer)) nodes.Add(pointer, node);
    }

    /// <summary>Adds a reference.</summary>
    public void Add(string pointer, GraphEdge edge) => edges[pointer] = edge;

    /// <summary>Hands each finding to what it concerns.</summary>
    /// <returns>Those that concern nothing in the picture.</returns>
    public IReadOnlyList<Finding> Share(IReadOnlyList<Finding> findings)
    {
        var ofNodes = new Dictionary<GraphNode, List<Finding>>();
        var ofEdges = new Dictionary<GraphEdge, List<Finding>>();
        var others = new List<Finding>();
        foreach (var finding in findings)
        {
            if (Find(edges, finding.Pointer) is { } edge) AddTo(ofEdges, edge, finding);
            if (Find(nodes, finding.Pointer) is { } node) AddTo(ofNodes, node, finding);
            else others.Add(finding);
        }

        foreach (var pair in ofNodes) pair.Key.Findings = pair.Value;
        foreach (var pair in ofEdges) pair.Key.Findings = pair.Value;
        return others;
    }

    /// <summary>What stands at a place, or around it.</summary>
    private static T? Find<T>(Dictionary<string, T> known, string pointer) where T : class
    {
        for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
        {
            if (known.TryGetValue(pointer.Substring(0, end), out var found)) return found;
        }

        return null;
    }

    private static void AddTo<T>(Dictionary<T, List<Finding>> findings, T owner, Finding finding) where T : class
    {
        if (!findings.TryGetValue(owner, out var list)) findings.Add(owner, list = []);
        list.Add(finding);
    }
}
