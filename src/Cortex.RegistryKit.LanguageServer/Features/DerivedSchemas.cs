using Cortex.RegistryKit.Language.Derivation;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Schema.Files;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Schemas;
using Cortex.RegistryKit.LanguageServer.Settings;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>Keeps the derived schema of a registry current, for editors and tools that know no ids: one that is there already, or that the settings ask for.</summary>
/// <param name="files">The disk.</param>
internal sealed class DerivedSchemas(IServerFiles files)
{
    /// <summary>Writes the derived schemas of a registry that was saved.</summary>
    /// <param name="analysis">The registry.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What could not be written, in a sentence each.</returns>
    public async Task<IReadOnlyList<string>> RefreshAsync(Analysis analysis, ServerSettings settings, CancellationToken cancellationToken)
    {
        if (analysis.Tree.Errors.Count > 0 || DocumentUri.PathOf(analysis.Document.Uri) is not string registry) return [];

        var targets = Targets(analysis, registry, settings).ToList();
        if (targets.Count == 0) return [];

        var problems = new List<string>();
        var content = DerivedSchema.Of(analysis.Tree, analysis.Schema);
        foreach (var target in targets)
        {
            if (await files.WriteDerivedAsync(target, registry, content, cancellationToken).ConfigureAwait(false) is string problem) problems.Add(problem);
        }

        return problems;
    }

    private IEnumerable<string> Targets(Analysis analysis, string registry, ServerSettings settings)
    {
        var folder = Path.GetDirectoryName(registry)!;
        var asked = settings.DerivedSchema is string name ? Path.GetFullPath(Path.Combine(folder, name)) : null;
        var customary = Path.Combine(folder, ".vscode", Path.GetFileNameWithoutExtension(registry) + ".schema.json");
        var there = new[] { SchemaChoice.NamedFile(analysis.Tree, registry), customary }.OfType<string>().Where(IsDerived);
        return there.Concat(asked is null ? [] : [asked]).Distinct(StringComparer.Ordinal);
    }

    private bool IsDerived(string path) => files.Read(path) is { } content && RegistrySchema.Parse(Utf8Text.FromBytes(content)).DerivedFrom is not null;
}
