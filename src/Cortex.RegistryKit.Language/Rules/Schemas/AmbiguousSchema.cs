using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Rules.Schemas;

/// <summary>RK0006: two schemas of a project whose types would stand in the same namespace.</summary>
public static class AmbiguousSchema
{
    internal static readonly Rule Rule = new("RK0006", Severity.Error, "Two schemas of a project need different namespaces");

    /// <summary>The finding for the later one of two such files.</summary>
    /// <param name="scope">The namespace that both would have.</param>
    public static Finding Finding(string scope) =>
        new(Rule, new ByteSpan(0, 0), "", $"another schema of this project has its types in '{scope}' already; give one of them a Namespace: <RegistrySchema Include=\"...\" Namespace=\"...\" />");
}
