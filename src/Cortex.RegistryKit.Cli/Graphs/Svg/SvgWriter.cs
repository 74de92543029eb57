using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Language.Graphs;

namespace Cortex.RegistryKit.Cli.Graphs.Svg;

/// <summary>A drawing that browsers show as it is, in light and dark, with tool tips, and a description for those who do not see it.</summary>
internal sealed class SvgWriter : IGraphWriter
{
    private const double Margin = 24;
    private const double HeadHeight = 62;
    private const double HeadingHeight = 24;
    private const double NoteHeight = 18;
    private const double LeastWidth = 420;

    public string Write(RegistryGraph graph, string title)
    {
        var layout = new GraphLayout(graph);
        var summary = graph.Nodes.Count == 0 ? "No entries" : GraphWords.Summary(graph);
        var notes = GraphWords.Notes(graph).ToList();
        var inner = Math.Max(Math.Max(layout.Width, LeastWidth), notes.Append(summary).Max(line => TextWidth.Of(line, Card.TextSize)));
        var legend = new SvgLegend(GraphSigns.In(graph), inner);
        var legendTop = HeadHeight + HeadingHeight + layout.Height + 26;
        var height = legendTop + legend.Height + (notes.Count * NoteHeight) + 14;
        var width = inner + (2 * Margin);

        using var pen = new SvgPen();
        pen.Element(
            "svg",
            () =>
            {
                pen.Element("title", Printable.Of(title), ("id", "rk-title"));
                pen.Element("desc", Description(graph, summary), ("id", "rk-desc"));
                pen.Element("style", SvgStyle.Text);
                pen.Box(0, 0, width, height, 10, "page");
                pen.Text(Margin, 32, TextWidth.Cut(Printable.Of(title), inner, 15, isBold: true), "head");
                pen.Text(Margin, 50, summary, "muted");
                pen.Element("g", () => Draw(pen, layout, Kinds(graph)), ("transform", SvgPen.Data($"translate({Margin} {HeadHeight + HeadingHeight})")));
                legend.Draw(pen, Margin, legendTop);
                for (var i = 0; i < notes.Count; i++) pen.Text(Margin, legendTop + legend.Height + 14 + (i * NoteHeight), notes[i], "muted");
            },
            ("viewBox", SvgPen.Data($"0 0 {width} {height}")), ("width", SvgPen.Number(width)), ("height", SvgPen.Number(height)), ("role", "img"), ("aria-labelledby", "rk-title rk-desc"));
        return pen.ToString();
    }

    private static void Draw(SvgPen pen, GraphLayout layout, Dictionary<string, int> kinds)
    {
        foreach (var column in layout.Columns) pen.Text(column.Left, -9, column.Heading, "column");
        new SvgWires(pen, layout).Draw();
        var cards = new SvgCards(pen, kinds);
        foreach (var column in layout.Columns)
        {
            foreach (var card in column.Boxes.OfType<Card>()) cards.Draw(card, column);
        }
    }

    private static Dictionary<string, int> Kinds(RegistryGraph graph) =>
        graph.Schema.Kinds.Select((kind, index) => (kind.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index);

    /// <summary>The picture in words: what there is, and whom each chain tries.</summary>
    private static string Description(RegistryGraph graph, string summary)
    {
        var chains = graph.Edges.Where(edge => edge.Form != GraphEdgeForm.Reference).GroupBy(edge => edge.From)
            .Select(chain => $"{GraphWords.Title(chain.Key)}: {string.Join(", then ", chain.Select(edge => GraphWords.Title(edge.To)))}");
        return string.Join(". ", chains.Prepend(summary)) + ".";
    }
}
