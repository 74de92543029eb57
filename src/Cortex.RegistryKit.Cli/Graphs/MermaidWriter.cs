using System.Globalization;
using System.Text;
using Cortex.RegistryKit.Language.Graphs;

namespace Cortex.RegistryKit.Cli.Graphs;

/// <summary>A flowchart for Mermaid, which web pages, wikis and forges draw.</summary>
internal sealed class MermaidWriter : IGraphWriter
{
    public string Write(RegistryGraph graph, string title)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in graph.Nodes) text.Append(CultureInfo.InvariantCulture, $"  n{node.Index}{Shape(node, Lines(node))}{Class(node)}\n");
        for (var i = 0; i < graph.Edges.Count; i++)
        {
            var edge = graph.Edges[i];
            text.Append(CultureInfo.InvariantCulture, $"  n{edge.From.Index} {Arrow(GraphSigns.Of(edge), edge.To)}|\"{Escape(GraphWords.Label(edge))}\"| n{edge.To.Index}\n");
        }

        Legend(text, graph);
        Styles(text, graph);
        return text.ToString();
    }

    private static string Lines(GraphNode node) =>
        string.Join("<br>", new[] { GraphWords.Title(node), GraphWords.Subtitle(node, withKind: true), Marked(node) }.Where(line => line.Length > 0).Select(Escape));

    private static string Marked(GraphNode node) => GraphWords.Count(node.Findings) is { Length: > 0 } count ? $"⚠ {count}" : "";

    private static string Shape(GraphNode node, string lines) => node.Form == GraphNodeForm.WithoutEntry ? $"([\"{lines}\"])" : $"[\"{lines}\"]";

    private static string Class(GraphNode node)
    {
        if (node.Form == GraphNodeForm.Missing) return ":::missing";
        return GraphSigns.Of(node.Severity) switch { GraphSign.Error => ":::error", GraphSign.Warning => ":::warning", _ => "" };
    }

    private static string Arrow(GraphSign sign, GraphNode? to) => sign switch
    {
        GraphSign.Played => "==>",
        GraphSign.LastResort => "-.->",
        _ => to?.Form == GraphNodeForm.Missing ? "-.->" : "-->",
    };

    private static void Legend(StringBuilder text, RegistryGraph graph)
    {
        var lines = GraphSigns.In(graph).Select(sign => (Sign: sign, Meaning: GraphSigns.Meaning(sign))).ToList();
        if (lines.Count == 0 && !GraphWords.Notes(graph).Any()) return;

        text.Append("  subgraph legend[\"Legend\"]\n    direction LR\n");
        foreach (var (sign, meaning) in lines)
        {
            var name = $"l{(int)sign}";
            text.Append(CultureInfo.InvariantCulture, $"    {Sample(sign, name, meaning)}\n");
        }

        var notes = 0;
        foreach (var note in GraphWords.Notes(graph)) text.Append(CultureInfo.InvariantCulture, $"    note{notes++}[\"{Escape(note)}\"]\n");
        text.Append("  end\n");
    }

    private static string Sample(GraphSign sign, string name, string meaning) => sign switch
    {
        GraphSign.Error => $"{name}[\"⚠ {meaning}\"]:::error",
        GraphSign.Warning => $"{name}[\"⚠ {meaning}\"]:::warning",
        GraphSign.Missing => $"{name}[\"{meaning}\"]:::missing",
        GraphSign.BuiltIn => $"{name}([\"{meaning}\"])",
        _ => $"{name}a[\" \"] {Arrow(sign, null)}|\"{meaning}\"| {name}b[\" \"]",
    };

    private static void Styles(StringBuilder text, RegistryGraph graph)
    {
        text.Append("  classDef error stroke:#cf222e,stroke-width:2px\n");
        text.Append("  classDef warning stroke:#9a6700,stroke-width:2px\n");
        text.Append("  classDef missing stroke:#cf222e,stroke-width:2px,stroke-dasharray:5 4\n");
        foreach (var (sign, colour) in new[] { (GraphSign.Error, "#cf222e"), (GraphSign.Warning, "#9a6700") })
        {
            var links = string.Join(',', graph.Edges.Index().Where(edge => GraphSigns.Of(edge.Item.Severity) == sign).Select(edge => edge.Index.ToString(CultureInfo.InvariantCulture)));
            if (links.Length > 0) text.Append(CultureInfo.InvariantCulture, $"  linkStyle {links} stroke:{colour}\n");
        }
    }

    // All that could mean something to Mermaid, to Markdown in it or to HTML behind it stands as a code.
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (unit >= 0x80 || char.IsAsciiLetterOrDigit(unit) || unit is ' ' or '.' or ',' or '-' or '_') result.Append(unit);
            else result.Append(CultureInfo.InvariantCulture, $"#{(int)unit};");
        }

        return result.ToString();
    }
}
