using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules.Schemas;

/// <summary>RK0005: two registries of a project whose constants would have the same names.</summary>
public static class AmbiguousRegistry
{
    internal static readonly Rule Rule = new("RK0005", Severity.Error, "Two registries of a project need different names");

    /// <summary>The finding for the later one of two such files.</summary>
    /// <param name="scope">The namespace that both would have.</param>
    public static Finding Finding(string scope) =>
        new(Rule, new ByteSpan(0, 0), "", $"another registry of this project has its constants in '{scope}' already; give one of them a Name: <ModelRegistry Include=\"...\" Name=\"...\" />");
}
