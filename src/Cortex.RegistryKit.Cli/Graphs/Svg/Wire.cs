using Cortex.RegistryKit.Language.Graphs;

namespace Cortex.RegistryKit.Cli.Graphs.Svg;

/// <summary>An edge, and the boxes that it leads through.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Row">Its row in the card that it begins at.</param>
/// <param name="Way">The card that it begins at, a lane in each column between, and the card that it ends at.</param>
internal sealed record Wire(GraphEdge Edge, int Row, IReadOnlyList<Box> Way)
{
    /// <summary>Whether it leads against the direction of reading, or stays in its column.</summary>
    public bool IsBackward => Edge.To.Column <= Edge.From.Column;

    public Card From => (Card)Way[0];

    public Card To => (Card)Way[^1];

    /// <summary>How far below the upper edge of a box it leaves it.</summary>
    /// <param name="index">The box, by its place on the way.</param>
    public double Exit(int index) => index == 0 ? From.RowAt(Row) : Way[index].Entry;
}
