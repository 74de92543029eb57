using System.Globalization;
using Cortex.RegistryKit.Analyzers.Code;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Files;

/// <summary>What a build knows beside its registries.</summary>
internal static class BuildContext
{
    private const string CheckDate = "build_property.RegistryCheckDate";

    /// <summary>What the check of a registry has to know.</summary>
    public static CheckContext Of(ProjectFile registry, RegistrySchema schema, ProjectFiles files, AnalyzerConfigOptionsProvider options) => new()
    {
        IsCommitted = !registry.Metadata.MayHoldSecrets,
        AssertFormats = files.AssertsFormats(schema),
        DefinedIds = schema.Kinds.ToDictionary(kind => kind.Name, kind => (IReadOnlyCollection<string>)[.. DefinedIds.Of(kind.Name, options)], StringComparer.Ordinal),
        Catalogues = files.Catalogues,
        Today = Today(options),
    };

    private static DateTime? Today(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(CheckDate, out var text) && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day) ? day : null;
}
