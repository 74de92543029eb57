using Cortex.RegistryKit.Language.Graphs;

namespace Cortex.RegistryKit.Cli.Graphs.Svg;

/// <summary>Draws cards, each with what is to be said of it as its tool tip.</summary>
/// <param name="pen">What draws.</param>
/// <param name="kinds">The number of each kind's colour.</param>
internal sealed class SvgCards(SvgPen pen, IReadOnlyDictionary<string, int> kinds)
{
    private const double Radius = 7;

    public void Draw(Card card, Column column) => pen.Element("g", () =>
    {
        pen.Element("title", Tip(card));
        var (x, y, width) = (column.Left, card.Top, column.Width);
        pen.Box(x, y, width, card.Height, Radius, Class(card.Node));
        if (card.Node.Form != GraphNodeForm.Missing) pen.Path($"M{x + Radius} {y}a{Radius} {Radius} 0 0 0 {-Radius} {Radius}v{card.Height - (2 * Radius)}a{Radius} {Radius} 0 0 0 {Radius} {Radius}a10 10 0 0 1 -3 -{Radius}v-{card.Height - (2 * Radius)}a10 10 0 0 1 3 -{Radius}z", $"k{kinds[card.Node.Kind.Name] % SvgStyle.Kinds}");

        var inner = width - (2 * Card.Padding);
        var mark = GraphSigns.Of(card.Node.Severity) is null ? 0 : 20;
        pen.Text(x + Card.Padding, y + 20, TextWidth.Cut(card.Title, inner - mark, Card.TitleSize, isBold: true), "name");
        if (card.Subtitle.Length > 0) pen.Text(x + Card.Padding, y + 36, TextWidth.Cut(card.Subtitle, inner, Card.TextSize), "muted");
        SvgMarks.Draw(pen, x + width - Card.Padding - 5, y + 16, card.Node.Severity);
        if (card.Edges.Count > 0) pen.Path($"M{x + Card.Padding} {y + card.HeadHeight}h{inner}", "rule");
        for (var row = 0; row < card.Edges.Count; row++) Row(card.Edges[row], column, y + card.RowAt(row));
    });

    private void Row(GraphEdge edge, Column column, double y)
    {
        var classes = SvgWires.Class(edge);
        var colour = SvgMarks.Class(edge.Severity);
        pen.Text(column.Left + Card.Padding, y + 4, TextWidth.Cut(GraphWords.Label(edge), column.Width - (3 * Card.Padding), Card.TextSize, isBold: true), colour.Length > 0 ? colour : edge.IsPlayed ? "strong" : "muted");
        if (edge.Form != GraphEdgeForm.Reference && !edge.IsPlayed && colour.Length == 0) pen.Circle(column.Right, y, 3, "hollow");
        else pen.Circle(column.Right, y, 3, SvgWires.Named("port", classes));
    }

    private static string Class(GraphNode node)
    {
        var form = node.Form switch { GraphNodeForm.Missing => "missing", GraphNodeForm.WithoutEntry => "built", _ => "" };
        return string.Join(' ', new[] { "card", form, SvgMarks.Class(node.Severity) }.Where(word => word.Length > 0));
    }

    private static string Tip(Card card)
    {
        string[] head = [string.Join(": ", new[] { card.Title, card.Subtitle }.Where(text => text.Length > 0))];
        return string.Join('\n', head.Concat(card.Node.Findings.Select(GraphWords.Line)).Concat(card.Edges.Select(Line)));
    }

    private static string Line(GraphEdge edge) =>
        $"{GraphWords.Label(edge)}: {GraphWords.Title(edge.To)}{(edge.Lack is string lack ? Output.Printable.Of($" (passed over: {lack})") : "")}";
}
