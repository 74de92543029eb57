using System.Text;
using Cortex.RegistryKit.Language.Graphs;

namespace Cortex.RegistryKit.Cli.Graphs.Svg;

/// <summary>Draws edges, and where they begin and end.</summary>
/// <param name="pen">What draws.</param>
/// <param name="layout">Where everything stands.</param>
internal sealed class SvgWires(SvgPen pen, GraphLayout layout)
{
    // How far the tip of an arrow is long, and an edge against the direction swings out.
    private const double Tip = 7;
    private const double Swing = 46;

    public void Draw()
    {
        // What is played lies above the others, and what is wrong above all.
        foreach (var wire in layout.Wires.OrderBy(wire => GraphSigns.Of(wire.Edge.Severity) is not null).ThenBy(wire => wire.Edge.IsPlayed)) Draw(wire);
    }

    /// <summary>The class of all parts of an edge.</summary>
    public static string Class(GraphEdge edge)
    {
        var sign = GraphSigns.Of(edge) switch { GraphSign.Played => "played", GraphSign.LastResort => edge.IsPlayed ? "played last" : "last", _ => "" };
        var end = edge.To.Form == GraphNodeForm.Missing ? "missing" : "";
        return string.Join(' ', new[] { sign, end, SvgMarks.Class(edge.Severity) }.Where(word => word.Length > 0));
    }

    /// <summary>A path's class with the name of a part.</summary>
    public static string Named(string part, string classes) => classes.Length == 0 ? part : $"{part} {classes}";

    /// <summary>The tip of an arrow that points to the right.</summary>
    public static void DrawTip(SvgPen pen, double x, double y, string classes) => pen.Path($"M{x} {y}l{-Tip} -3.8v7.6z", Named("tip", classes));

    private void Draw(Wire wire)
    {
        var classes = Class(wire.Edge);
        var x = layout.Columns[wire.Edge.From.Column].Right;
        var y = wire.From.Top + wire.Exit(0);
        if (wire.IsBackward)
        {
            var (right, entry) = (layout.Columns[wire.Edge.To.Column].Right, wire.To.Top + wire.To.Entry);
            var reach = Math.Max(x, right) + Swing;
            pen.Path($"M{x} {y}C{reach} {y} {reach} {entry} {right + Tip} {entry}", Named("wire", classes));
            pen.Path($"M{right} {entry}l{Tip} -3.8v7.6z", Named("tip", classes));
            return;
        }

        var data = new StringBuilder(SvgPen.Data($"M{x} {y}"));
        for (var i = 1; i < wire.Way.Count; i++)
        {
            var column = layout.Columns[wire.Edge.From.Column + i];
            var isLast = i == wire.Way.Count - 1;
            var (left, entry) = (isLast ? column.Left - Tip + 1 : column.Left, wire.Way[i].Top + wire.Way[i].Entry);
            var bend = (left - x) / 2;
            data.Append(SvgPen.Data($"C{x + bend} {y} {left - bend} {entry} {left} {entry}"));
            if (!isLast) data.Append(SvgPen.Data($"H{column.Right}"));
            (x, y) = (column.Right, entry);
        }

        pen.Path(data.ToString(), Named("wire", classes));
        DrawTip(pen, layout.Columns[wire.Edge.To.Column].Left, y, classes);
    }
}
