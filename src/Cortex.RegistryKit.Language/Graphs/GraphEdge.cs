using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Language.Graphs;

/// <summary>What leads from one entity to another.</summary>
public sealed class GraphEdge
{
    internal GraphEdge(GraphNode from, GraphNode to, GraphEdgeForm form, string property, bool isPlayed, string? lack)
    {
        From = from;
        To = to;
        Form = form;
        Property = property;
        IsPlayed = isPlayed;
        Lack = lack;
    }

    /// <summary>Where it begins.</summary>
    public GraphNode From { get; }

    /// <summary>Where it ends.</summary>
    public GraphNode To { get; }

    /// <summary>What it says.</summary>
    public GraphEdgeForm Form { get; }

    /// <summary>The property that holds the id: a slot, such as <c>primary</c>, or a reference, such as <c>host_id</c>; empty for a last resort.</summary>
    public string Property { get; }

    /// <summary>Whether its end plays the part of the chain that it begins at, as far as the file says.</summary>
    public bool IsPlayed { get; }

    /// <summary>Why a chain passes it over; null where it does not.</summary>
    public string? Lack { get; }

    /// <summary>What is to be said of it, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings { get; internal set; } = [];

    /// <summary>The worst of its findings; null where it has none.</summary>
    public Severity? Severity => RegistryGraph.Worst(Findings);
}
