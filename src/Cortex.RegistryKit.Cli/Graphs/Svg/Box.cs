using Cortex.RegistryKit.Language.Graphs;

namespace Cortex.RegistryKit.Cli.Graphs.Svg;

/// <summary>What takes room in a column: a card, or a lane in which an edge passes by.</summary>
internal abstract class Box
{
    /// <summary>Its upper edge, in pixels.</summary>
    public double Top { get; set; }

    /// <summary>Its height, in pixels.</summary>
    public abstract double Height { get; }

    /// <summary>How far below its upper edge an edge enters it.</summary>
    public abstract double Entry { get; }

    /// <summary>How much room is left below it.</summary>
    public abstract double Gap { get; }
}

/// <summary>A lane.</summary>
internal sealed class Lane : Box
{
    public override double Height => 6;

    public override double Entry => Height / 2;

    public override double Gap => 8;
}

/// <summary>A card: a node with its name, and a row for each edge that begins at it.</summary>
/// <param name="node">The node.</param>
/// <param name="subtitle">What stands below its name; empty for nothing.</param>
/// <param name="edges">The edges.</param>
internal sealed class Card(GraphNode node, string subtitle, IReadOnlyList<GraphEdge> edges) : Box
{
    public const double Padding = 12;
    public const double TitleSize = 13;
    public const double TextSize = 11;
    private const double RowHeight = 19;
    private const double LargestWidth = 290;

    // Room for a mark of a finding, beside the name and in a row.
    private const double MarkRoom = 26;

    public GraphNode Node { get; } = node;

    public string Title { get; } = GraphWords.Title(node);

    public string Subtitle { get; } = subtitle;

    public IReadOnlyList<GraphEdge> Edges { get; } = edges;

    /// <summary>The height of the part with its name.</summary>
    public double HeadHeight => Subtitle.Length == 0 ? 32 : 46;

    public override double Height => HeadHeight + (Edges.Count == 0 ? 0 : (Edges.Count * RowHeight) + 7);

    public override double Entry => HeadHeight / 2;

    public override double Gap => 16;

    /// <summary>The width that it would like to have, in pixels.</summary>
    public double Width
    {
        get
        {
            var rows = Edges.Select(edge => TextWidth.Of(GraphWords.Label(edge), TextSize, isBold: true) + MarkRoom);
            return Math.Min(LargestWidth, rows.Append(TextWidth.Of(Title, TitleSize, isBold: true) + MarkRoom).Append(TextWidth.Of(Subtitle, TextSize)).Max() + (2 * Padding));
        }
    }

    /// <summary>How far below its upper edge the middle of a row is.</summary>
    public double RowAt(int row) => HeadHeight + 3 + ((row + 0.5) * RowHeight);
}
