using Cortex.RegistryKit.Language.Graphs;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Graphs;

/// <summary>Which signs a picture is drawn with.</summary>
internal static class GraphSigns
{
    /// <summary>The signs that stand in a picture, in the order of its legend.</summary>
    public static IReadOnlyList<GraphSign> In(RegistryGraph graph) =>
    [
        .. graph.Nodes.SelectMany(Of).Concat(graph.Edges.Select(Of)).Distinct().Order(),
    ];

    /// <summary>What a sign means.</summary>
    public static string Meaning(GraphSign sign) => sign switch
    {
        GraphSign.Error => "has an error",
        GraphSign.Warning => "has a warning",
        GraphSign.Missing => "does not exist",
        GraphSign.BuiltIn => "built in",
        GraphSign.Played => "the first that can be used",
        GraphSign.Slot => "tried in its place",
        GraphSign.LastResort => "last resort",
        _ => "refers to",
    };

    /// <summary>The sign of an edge by what it says.</summary>
    public static GraphSign Of(GraphEdge edge) => edge.Form switch
    {
        GraphEdgeForm.Reference => GraphSign.Reference,
        GraphEdgeForm.LastResort => GraphSign.LastResort,
        _ => edge.IsPlayed ? GraphSign.Played : GraphSign.Slot,
    };

    /// <summary>The sign of a severity; null where there is nothing to mend.</summary>
    public static GraphSign? Of(Severity? severity) => severity switch
    {
        Severity.Error => GraphSign.Error,
        Severity.Warning => GraphSign.Warning,
        _ => null,
    };

    private static IEnumerable<GraphSign> Of(GraphNode node)
    {
        if (Of(node.Severity) is { } sign) yield return sign;
        if (node.Form == GraphNodeForm.Missing) yield return GraphSign.Missing;
        if (node.Form == GraphNodeForm.WithoutEntry) yield return GraphSign.BuiltIn;
    }
}
