using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Language.Graphs;

/// <summary>An entity in the picture of a registry. Its texts are the file's own, save those that look like a secret.</summary>
public sealed class GraphNode
{
    internal GraphNode(EntityKind kind, GraphNodeForm form, string id, string? label, string? detail)
    {
        Kind = kind;
        Form = form;
        Id = id;
        Label = label;
        Detail = detail;
    }

    /// <summary>Its place in <see cref="RegistryGraph.Nodes"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>What kind of entity it is.</summary>
    public EntityKind Kind { get; }

    /// <summary>In what way it is there.</summary>
    public GraphNodeForm Form { get; }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>What people call it; null where nobody says.</summary>
    public string? Label { get; }

    /// <summary>A word more on it: its type, or where it is reached; null where there is none.</summary>
    public string? Detail { get; }

    /// <summary>The column that it stands in, from 0: what refers stands left of what is referred to, save in circles.</summary>
    public int Column { get; internal set; }

    /// <summary>What is to be said of it, in the order of the text; that of its edges included.</summary>
    public IReadOnlyList<Finding> Findings { get; internal set; } = [];

    /// <summary>What the file says of it; null where it has no entry, built in or missing.</summary>
    internal Entity? Entry { get; init; }

    /// <summary>The worst of its findings; null where it has none.</summary>
    public Severity? Severity => RegistryGraph.Worst(Findings);
}
