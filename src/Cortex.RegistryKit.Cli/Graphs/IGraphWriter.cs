using Cortex.RegistryKit.Language.Graphs;

namespace Cortex.RegistryKit.Cli.Graphs;

/// <summary>Writes the picture of a registry in one format.</summary>
internal interface IGraphWriter
{
    /// <summary>Writes a picture.</summary>
    /// <param name="graph">What it shows.</param>
    /// <param name="title">What it is called.</param>
    /// <returns>The text, its last line ended.</returns>
    string Write(RegistryGraph graph, string title);
}
