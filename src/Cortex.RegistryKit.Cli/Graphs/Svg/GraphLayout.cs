using Cortex.RegistryKit.Language.Graphs;

namespace Cortex.RegistryKit.Cli.Graphs.Svg;

/// <summary>
/// Where everything stands in a drawing: columns from left to right, in each the boxes ordered by where what leads to them comes from. The
/// first column keeps the order of the file, so that a picture stays steady while somebody types.
/// </summary>
internal sealed class GraphLayout
{
    private const double ColumnGap = 84;

    private readonly List<(Box From, double Exit, Box To, double Weight)> links = [];

    public GraphLayout(RegistryGraph graph)
    {
        var edges = graph.Edges.ToLookup(edge => edge.From);
        var cards = new Dictionary<GraphNode, Card>();
        foreach (var nodes in graph.Nodes.GroupBy(node => node.Column).OrderBy(column => column.Key))
        {
            var column = new Column { Heading = GraphWords.Heading(nodes) };
            var withKind = nodes.Select(node => node.Kind).Distinct().Count() > 1;
            foreach (var node in nodes)
            {
                var card = new Card(node, GraphWords.Subtitle(node, withKind), [.. edges[node]]);
                cards.Add(node, card);
                column.Boxes.Add(card);
            }

            Columns.Add(column);
        }

        foreach (var card in cards.Values.ToList())
        {
            for (var row = 0; row < card.Edges.Count; row++) Wires.Add(Lead(card.Edges[row], row, cards));
        }

        Arrange();
    }

    public List<Column> Columns { get; } = [];

    public List<Wire> Wires { get; } = [];

    /// <summary>The width of all columns, in pixels.</summary>
    public double Width => Columns.Count == 0 ? 0 : Columns[^1].Right;

    /// <summary>The height of the tallest column, in pixels.</summary>
    public double Height => Boxes.Select(box => box.Top + box.Height).DefaultIfEmpty(0).Max();

    private IEnumerable<Box> Boxes => Columns.SelectMany(column => column.Boxes);

    private Wire Lead(GraphEdge edge, int row, Dictionary<GraphNode, Card> cards)
    {
        var way = new List<Box> { cards[edge.From] };
        for (var column = edge.From.Column + 1; column < edge.To.Column; column++)
        {
            way.Add(new Lane());
            Columns[column].Boxes.Add(way[^1]);
        }

        way.Add(cards[edge.To]);
        var wire = new Wire(edge, row, way);
        for (var i = 1; i < way.Count && !wire.IsBackward; i++) links.Add((way[i - 1], wire.Exit(i - 1), way[i], Weight(edge)));
        return wire;
    }

    private void Arrange()
    {
        var left = 0.0;
        foreach (var column in Columns)
        {
            column.Left = left;
            left += column.Width + ColumnGap;
        }

        var before = links.ToLookup(link => link.To);
        var behind = links.ToLookup(link => link.From);
        double? FromBefore(Box box) => Mean(before[box].Select(link => (link.From.Top + link.Exit - box.Entry, link.Weight)));
        double? FromBehind(Box box) => Mean(behind[box].Select(link => (link.To.Top + link.To.Entry - link.Exit, link.Weight)));

        foreach (var column in Columns)
        {
            // What nothing leads to stands below what something does.
            List<Box> ordered = [.. column.Boxes.OrderBy(box => FromBefore(box) ?? (column == Columns[0] ? 0 : double.MaxValue))];
            column.Boxes.Clear();
            column.Boxes.AddRange(ordered);
            column.Place(FromBefore);
        }

        foreach (var column in Columns.AsEnumerable().Reverse().Skip(1)) column.Place(box => FromBehind(box) ?? FromBefore(box));
        foreach (var column in Columns.Skip(1)) column.Place(FromBefore);

        var top = Boxes.Select(box => box.Top).DefaultIfEmpty(0).Min();
        foreach (var box in Boxes) box.Top -= top;
    }

    // What is played should be short and straight; a last resort may be far away.
    private static double Weight(GraphEdge edge) => GraphSigns.Of(edge) switch { GraphSign.Played => 3, GraphSign.LastResort => 0.25, _ => 1 };

    private static double? Mean(IEnumerable<(double Value, double Weight)> values)
    {
        var all = values.ToList();
        return all.Count == 0 ? null : all.Sum(part => part.Value * part.Weight) / all.Sum(part => part.Weight);
    }
}
