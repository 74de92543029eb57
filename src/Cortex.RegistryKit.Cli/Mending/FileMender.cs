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
    // A mend can show a key, as where it was misspelt what holds it; more often than once or twice it does not.
    private const int MostRounds = 8;

    /// <summary>Mends a file.</summary>
    /// <returns>Its text afterwards, and what was done; the very text that was given where nothing was.</returns>
    /// <exception cref="CannotRunException">Something cannot be written; the file is as it was.</exception>
    public async Task<(Utf8Text Text, MendReport Report)> MendAsync(InputFile file, Utf8Text text, RegistrySchema schema, CancellationToken cancellationToken)
    {
        var context = contexts.WhileMending();
        var moves = new List<KeyMove>();
        var mended = new List<MendedFinding>();
        FixResult result;
        var now = text;
        do
        {
            // Keys go first: as long as nothing else has changed, they stand where the findings say.
            var move = keys.Begin(file, now);
            moves.Add(move);
            var withoutKeys = Fixer.Run(now, schema, context, finding => IsKey(finding) && move.CanTake(finding), cancellationToken);
            result = Fixer.Run(move.Take(withoutKeys), schema, context, finding => IsWanted(finding) && finding.Fix is { Variable: null }, cancellationToken);
            mended.AddRange([.. withoutKeys.Mended, .. result.Mended]);
            now = result.Text;
        }
        while (moves.Count < MostRounds && result.Mended.Count > 0 && result.Left.Any(IsKey));

        LocatedFinding[] located = [.. mended.Select(finding => LocatedFinding.Locate(file.Path, finding.Text, finding.Finding))];
        if (writer is not null && mended.Count > 0) await SaveAsync(writer, file, text, now, moves, cancellationToken).ConfigureAwait(false);
        return (now, new MendReport(located, writer is null ? UnifiedDiff.Of(file.Path, text, now, schema) : null) { Notes = [.. moves.SelectMany(move => move.Notes(isDone: writer is not null)).Distinct()] });
    }

    // A key is in its new place before it leaves the old one; and it is not left in both because somebody is in a hurry.
    private static async Task SaveAsync(MendedFileWriter writer, InputFile file, Utf8Text before, Utf8Text after, List<KeyMove> moves, CancellationToken cancellationToken)
    {
        await writer.ProbeAsync(file, before, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var move in moves) await move.SaveAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            await writer.WriteAsync(file, before, after, CancellationToken.None).ConfigureAwait(false);
        }
        catch (CannotRunException problem) when (moves.Any(move => move.Stranded is not null))
        {
            throw new CannotRunException(string.Join("; ", moves.Select(move => move.Stranded).OfType<string>().Prepend(problem.Message)), problem);
        }
    }

    private bool IsKey(Finding finding) => IsWanted(finding) && finding.Fix?.Variable is not null;

    private bool IsWanted(Finding finding) => rules.Count == 0 ? finding.Fix is { NeedsLook: false } : rules.Contains(finding.Rule.Id);
}
