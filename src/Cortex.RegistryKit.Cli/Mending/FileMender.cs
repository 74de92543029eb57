using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Mending;

/// <summary>Applies the fixes of a file's findings.</summary>
/// <param name="contexts">What the rules are told of files.</param>
/// <param name="keys">Takes the keys that stand in files.</param>
/// <param name="writer">Saves what was mended; null where nothing is to be saved.</param>
/// <param name="rules">The ids of the rules to mend; none means all.</param>
internal sealed class FileMender(CheckContexts contexts, KeyMover keys, MendedFileWriter? writer, IReadOnlyCollection<string> rules)
{
    /// <summary>Mends a file.</summary>
    /// <returns>Its text afterwards, and what was done; the very text that was given where nothing was.</returns>
    /// <exception cref="CannotRunException">Something cannot be written; the file is as it was.</exception>
    public async Task<(Utf8Text Text, MendReport Report)> MendAsync(InputFile file, Utf8Text text, RegistrySchema schema, CancellationToken cancellationToken)
    {
        var context = contexts.WhileMending();

        // Keys go first: as long as nothing else has changed, they stand where the findings say.
        var move = keys.Begin(file, text);
        var withoutKeys = Fixer.Run(text, schema, context, finding => IsWanted(finding) && finding.Fix?.Variable is not null && move.CanTake(finding), cancellationToken);
        var moved = move.Take(withoutKeys);
        var result = Fixer.Run(moved, schema, context, finding => IsWanted(finding) && finding.Fix is { Variable: null }, cancellationToken);

        MendedFinding[] mended = [.. withoutKeys.Mended, .. result.Mended];
        LocatedFinding[] located = [.. mended.Select(finding => LocatedFinding.Locate(file.Path, finding.Text, finding.Finding))];
        if (writer is null) return (result.Text, new MendReport(located, UnifiedDiff.Of(file.Path, text, result.Text, schema)) { Notes = move.Notes(isDone: false) });

        // A key is in its new place before it leaves the old one.
        await move.SaveAsync(cancellationToken).ConfigureAwait(false);
        if (mended.Length > 0) await writer.WriteAsync(file, text, result.Text, cancellationToken).ConfigureAwait(false);
        return (result.Text, new MendReport(located, null) { Notes = move.Notes(isDone: true) });
    }

    private bool IsWanted(Finding finding) => rules.Count == 0 || rules.Contains(finding.Rule.Id);
}
