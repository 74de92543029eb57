using Cortex.RegistryKit.Cli.Graphs.Svg;

namespace Cortex.RegistryKit.Cli.Graphs;

/// <summary>The formats of pictures.</summary>
internal static class GraphFormats
{
    /// <summary>What the formats are called; the first one is written where nothing is said.</summary>
    public static string[] Names { get; } = ["mermaid", "dot", "svg"];

    /// <summary>The format that a file's ending says; the first one where it says none.</summary>
    public static string Of(string? path) => Path.GetExtension(path)?.ToUpperInvariant() switch
    {
        ".SVG" => "svg",
        ".DOT" or ".GV" => "dot",
        _ => Names[0],
    };

    /// <summary>Makes the writer of a format.</summary>
    public static IGraphWriter Create(string name) => name switch
    {
        "svg" => new SvgWriter(),
        "dot" => new DotWriter(),
        _ => new MermaidWriter(),
    };
}
