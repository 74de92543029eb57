using System.Globalization;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Language.Graphs;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Secrets;

namespace Cortex.RegistryKit.Cli.Graphs;

/// <summary>What all pictures say in the same words. What comes from the file is printable, and still to be escaped as the format has it.</summary>
internal static class GraphWords
{
    /// <summary>What a node is called.</summary>
    public static string Title(GraphNode node) => Printable.Of(node.Label ?? node.Id);

    /// <summary>What else is known of a node, in a line.</summary>
    /// <param name="node">The node.</param>
    /// <param name="withKind">Whether its kind does not show otherwise.</param>
    public static string Subtitle(GraphNode node, bool withKind)
    {
        if (node.Form == GraphNodeForm.Missing) return $"no such {node.Kind.Name}";

        var parts = new List<string>();
        if (node.Form == GraphNodeForm.WithoutEntry) parts.Add(withKind ? $"built-in {node.Kind.Name}" : "built in");
        else if (withKind) parts.Add(node.Kind.Name);
        if (node.Label is not null) parts.Add(node.Id);
        if (node.Detail is not null && node.Detail != node.Id) parts.Add(node.Detail);
        return Printable.Of(string.Join(" · ", parts));
    }

    /// <summary>What stands at an edge.</summary>
    public static string Label(GraphEdge edge) => edge.Form == GraphEdgeForm.LastResort ? "last resort" : Printable.Of(edge.Property);

    /// <summary>What kinds a column holds: the names of their sections.</summary>
    public static string Heading(IEnumerable<GraphNode> column) => string.Join(" · ", column.Select(node => node.Kind).Distinct().Select(kind => Plural(kind)));

    /// <summary>How many errors and warnings there are; empty where there are none.</summary>
    public static string Count(IEnumerable<Finding> findings)
    {
        var counts = findings.CountBy(finding => finding.Severity).ToDictionary();
        return string.Join(", ", new[] { Severity.Error, Severity.Warning }.Where(counts.ContainsKey).Select(severity => Count(counts[severity], SeverityWords.Of(severity), SeverityWords.Of(severity) + "s")));
    }

    /// <summary>A finding in a line.</summary>
    public static string Line(Finding finding) =>
        Printable.Of($"{SeverityWords.Of(finding.Severity)} {finding.Rule.Id}: {(SecretPlaces.IsLikely(finding.Message) ? finding.Rule.Title : finding.Message)}");

    /// <summary>What there is in a picture, in a line.</summary>
    public static string Summary(RegistryGraph graph)
    {
        var kinds = graph.Nodes.Where(node => node.Form != GraphNodeForm.Missing).OrderBy(node => node.Column).CountBy(node => node.Kind).Select(pair => Count(pair.Value, pair.Key));
        var findings = Count(graph.Nodes.SelectMany(node => node.Findings));
        return string.Join(", ", findings.Length == 0 ? kinds : kinds.Append(findings));
    }

    /// <summary>What a picture does not show, a line for each.</summary>
    public static IEnumerable<string> Notes(RegistryGraph graph)
    {
        if (graph.Hidden.Count > 0) yield return $"Not shown: {string.Join(", ", graph.Hidden.Select(hidden => Count(hidden.Count, hidden.Kind)))}";
        if (Count(graph.OtherFindings) is { Length: > 0 } others) yield return $"Of what is not shown: {others}";
    }

    private static string Count(int count, EntityKind kind) => Count(count, kind.Name, Plural(kind));

    private static string Count(int count, string one, string several) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");

    // The section is called what a schema's author calls several of them.
    private static string Plural(EntityKind kind) => Printable.Of(kind.Path[^1]);
}
