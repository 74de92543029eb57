using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>Ids that a project defines in its build: the property <c>RegistryDefined{Kind}s</c>, which has to be visible to the compiler.</summary>
internal static class DefinedIds
{
    private static readonly char[] Separators = [';', ','];

    /// <summary>The ids of a kind; names of options do not depend on case.</summary>
    public static IEnumerable<string> Of(string kind, AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue($"build_property.RegistryDefined{kind.Replace("_", "")}s", out var ids) ? ids.Split(Separators).Select(id => id.Trim()).Where(id => id.Length > 0) : [];
}
