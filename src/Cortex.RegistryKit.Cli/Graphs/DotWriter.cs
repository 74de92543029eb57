using System.Globalization;
using System.Text;
using Cortex.RegistryKit.Language.Graphs;

namespace Cortex.RegistryKit.Cli.Graphs;

/// <summary>A graph in the language of Graphviz, which can draw what is too large for others.</summary>
internal sealed class DotWriter : IGraphWriter
{
    private const string Red = "#cf222e";
    private const string Amber = "#9a6700";

    public string Write(RegistryGraph graph, string title)
    {
        var text = new StringBuilder("digraph registry {\n");
        text.Append(CultureInfo.InvariantCulture, $"  graph [rankdir=LR, charset=\"UTF-8\", fontname=\"sans-serif\", labelloc=t, label={Quote(string.Join('\n', GraphWords.Notes(graph).Prepend(title)))}];\n");
        text.Append("  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=11];\n");
        text.Append("  edge [fontname=\"sans-serif\", fontsize=9];\n");
        foreach (var node in graph.Nodes) text.Append(CultureInfo.InvariantCulture, $"  n{node.Index} [label={Quote(Lines(node))}{Style(node)}];\n");
        foreach (var column in graph.Nodes.GroupBy(node => node.Column)) text.Append(CultureInfo.InvariantCulture, $"  {{ rank=same; {string.Join("; ", column.Select(node => $"n{node.Index}"))}; }}\n");
        foreach (var edge in graph.Edges) text.Append(CultureInfo.InvariantCulture, $"  n{edge.From.Index} -> n{edge.To.Index} [label={Quote(GraphWords.Label(edge))}{Style(GraphSigns.Of(edge))}{Colour(edge)}];\n");
        Legend(text, GraphSigns.In(graph));
        return text.Append("}\n").ToString();
    }

    private static string Lines(GraphNode node) => string.Join('\n', new[] { GraphWords.Title(node), GraphWords.Subtitle(node, withKind: true), Marked(node) }.Where(line => line.Length > 0));

    private static string Marked(GraphNode node) => GraphWords.Count(node.Findings) is { Length: > 0 } count ? $"⚠ {count}" : "";

    private static string Style(GraphNode node)
    {
        var style = node.Form switch { GraphNodeForm.Missing => Style(GraphSign.Missing), GraphNodeForm.WithoutEntry => Style(GraphSign.BuiltIn), _ => "" };
        return node.Form != GraphNodeForm.Missing && GraphSigns.Of(node.Severity) is { } sign ? style + Style(sign) : style;
    }

    private static string Style(GraphSign sign) => sign switch
    {
        GraphSign.Error => $", color=\"{Red}\", penwidth=2",
        GraphSign.Warning => $", color=\"{Amber}\", penwidth=2",
        GraphSign.Missing => $", color=\"{Red}\", style=\"rounded,dashed\"",
        GraphSign.BuiltIn => ", style=\"rounded,filled\", fillcolor=\"#eaeef2\"",
        GraphSign.Played => ", penwidth=2",
        GraphSign.LastResort => ", style=dotted",
        _ => "",
    };

    private static string Colour(GraphEdge edge)
    {
        var colour = GraphSigns.Of(edge.Severity) switch { GraphSign.Error => $", color=\"{Red}\"", GraphSign.Warning => $", color=\"{Amber}\"", _ => "" };
        return edge.To.Form == GraphNodeForm.Missing ? colour + ", style=dashed" : colour;
    }

    private static void Legend(StringBuilder text, IReadOnlyList<GraphSign> signs)
    {
        if (signs.Count == 0) return;

        text.Append("  subgraph cluster_legend {\n    label=\"Legend\"; style=rounded; color=\"#d0d7de\";\n");
        foreach (var sign in signs)
        {
            var meaning = GraphSigns.Meaning(sign);
            var mark = sign is GraphSign.Error or GraphSign.Warning ? "⚠ " : "";
            if (sign < GraphSign.Played) text.Append(CultureInfo.InvariantCulture, $"    l{(int)sign} [label={Quote(mark + meaning)}{Style(sign)}];\n");
            else text.Append(CultureInfo.InvariantCulture, $"    l{(int)sign}a [shape=point]; l{(int)sign}b [shape=point]; l{(int)sign}a -> l{(int)sign}b [label={Quote(meaning)}{Style(sign)}];\n");
        }

        text.Append("  }\n");
    }

    // Graphviz reads escapes and the names of HTML's characters even in plain labels, so that a tag can stand as names.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text, text.Length + 16);
        foreach (var (sign, written) in new[] { ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\\", "\\\\"), ("\"", "\\\""), ("\n", "\\n") }) quoted.Replace(sign, written);
        return $"\"{quoted}\"";
    }
}
