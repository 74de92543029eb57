using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Graphs.Svg;

/// <summary>The legend below a picture: the signs that stand in it, as many in a line as fit.</summary>
/// <param name="signs">The signs.</param>
/// <param name="width">The room that a line has, in pixels.</param>
internal sealed class SvgLegend(IReadOnlyList<GraphSign> signs, double width)
{
    private const double Sample = 34;
    private const double Space = 18;
    private const double LineHeight = 22;

    private readonly List<(GraphSign Sign, double X, double Y)> places = Place(signs, width);

    /// <summary>Its height, in pixels.</summary>
    public double Height => places.Count == 0 ? 0 : places[^1].Y + LineHeight;

    public void Draw(SvgPen pen, double left, double top)
    {
        foreach (var (sign, x, y) in places) Draw(pen, sign, left + x, top + y + (LineHeight / 2));
    }

    private static List<(GraphSign Sign, double X, double Y)> Place(IReadOnlyList<GraphSign> signs, double width)
    {
        var places = new List<(GraphSign Sign, double X, double Y)>();
        var (x, y) = (0.0, 0.0);
        foreach (var sign in signs)
        {
            var needed = Sample + TextWidth.Of(GraphSigns.Meaning(sign), Card.TextSize);
            if (x > 0 && x + needed > width) (x, y) = (0, y + LineHeight);
            places.Add((sign, x, y));
            x += needed + Space;
        }

        return places;
    }

    private static void Draw(SvgPen pen, GraphSign sign, double x, double y)
    {
        switch (sign)
        {
            case GraphSign.Error: SvgMarks.Draw(pen, x + 14, y, Severity.Error); break;
            case GraphSign.Warning: SvgMarks.Draw(pen, x + 14, y, Severity.Warning); break;
            case GraphSign.Missing: pen.Box(x, y - 6, 28, 12, 3, "card missing"); break;
            case GraphSign.BuiltIn: pen.Box(x, y - 6, 28, 12, 3, "card built"); break;
            default: Arrow(pen, sign, x, y); break;
        }

        pen.Text(x + Sample, y + 4, GraphSigns.Meaning(sign), "muted");
    }

    private static void Arrow(SvgPen pen, GraphSign sign, double x, double y)
    {
        var classes = sign switch { GraphSign.Played => "played", GraphSign.LastResort => "last", _ => "" };
        pen.Path($"M{x} {y}h22", SvgWires.Named("wire", classes));
        SvgWires.DrawTip(pen, x + 28, y, classes);
        if (sign is GraphSign.Slot or GraphSign.LastResort) pen.Circle(x + 3, y, 3, "hollow");
        else pen.Circle(x + 3, y, 3, SvgWires.Named("port", classes));
    }
}
