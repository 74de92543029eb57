using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Graphs.Svg;

/// <summary>The marks of findings: a cross in a circle for an error, an exclamation mark in a triangle for a warning, so that they differ without colour too.</summary>
internal static class SvgMarks
{
    /// <summary>The class of what has a finding; empty where it has none to mend.</summary>
    public static string Class(Severity? severity) => GraphSigns.Of(severity) switch { GraphSign.Error => "error", GraphSign.Warning => "warning", _ => "" };

    /// <summary>Draws the mark of a severity around a point; nothing where there is nothing to mend.</summary>
    public static void Draw(SvgPen pen, double x, double y, Severity? severity)
    {
        if (severity == Severity.Error)
        {
            pen.Circle(x, y, 6.5, "mark error");
            pen.Path($"M{x - 2.3} {y - 2.3}l4.6 4.6m0 -4.6l-4.6 4.6", "sign");
        }
        else if (severity == Severity.Warning)
        {
            pen.Path($"M{x} {y - 6.5}l7 12.5h-14z", "mark warning");
            pen.Path($"M{x} {y - 2}v3.6m0 2.4v.1", "sign");
        }
    }
}
