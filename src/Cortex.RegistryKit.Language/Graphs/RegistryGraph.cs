using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Graphs;

/// <summary>
/// The picture of a registry before it is drawn: its entities, what leads from one to another, and what is wrong with them. It
/// follows from the schema's words alone, so that every schema has one. Holds no secret.
/// </summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class RegistryGraph
{
    internal RegistryGraph(RegistrySchema schema, IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges, IReadOnlyList<(EntityKind Kind, int Count)> hidden, IReadOnlyList<Finding> otherFindings)
    {
        Schema = schema;
        Nodes = nodes;
        Edges = edges;
        Hidden = hidden;
        OtherFindings = otherFindings;
    }

    /// <summary>What the file should be.</summary>
    public RegistrySchema Schema { get; }

    /// <summary>The entities, in the order of the schema's kinds and of the text; what does not exist comes last.</summary>
    public IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>What leads from one to another, in the order of <see cref="Nodes"/> and of each one's properties.</summary>
    public IReadOnlyList<GraphEdge> Edges { get; }

    /// <summary>How many entries of which kinds are left out; only kinds of which some are.</summary>
    public IReadOnlyList<(EntityKind Kind, int Count)> Hidden { get; }

    /// <summary>The findings that concern nothing in the picture.</summary>
    public IReadOnlyList<Finding> OtherFindings { get; }

    /// <summary>Makes the picture of a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">What the file should be.</param>
    /// <param name="findings">What the rules say of the file.</param>
    /// <param name="options">How much to show.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RegistryGraph Of(JsonTree tree, RegistrySchema schema, IReadOnlyList<Finding> findings, GraphOptions options, CancellationToken cancellationToken = default)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (schema is null) throw new ArgumentNullException(nameof(schema));
        if (findings is null) throw new ArgumentNullException(nameof(findings));
        if (options is null) throw new ArgumentNullException(nameof(options));

        return new GraphBuilder(tree, schema, cancellationToken).Build(findings, options);
    }

    /// <summary>The worst of some findings; null where there are none.</summary>
    internal static Severity? Worst(IReadOnlyList<Finding> findings) => findings.Count == 0 ? null : findings.Max(finding => finding.Severity);
}
