using Cortex.RegistryKit.Language.Changes;
using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Language.Fixes;

/// <summary>Mends all that has one obvious mend in a file.</summary>
public static class Fixer
{
    // A mend can show what another one has to mend; a file that is not at rest after this many rounds is left as it then is.
    private const int MostRounds = 16;

    /// <summary>Applies the fixes of a file's findings, again and again until none is left. Done a second time it changes nothing.</summary>
    /// <param name="text">The file.</param>
    /// <param name="schema">What the file should be.</param>
    /// <param name="context">What the check knows besides.</param>
    /// <param name="isWanted">Which findings to mend; null: all that can be.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The text after the fixes, and what they mended.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FixResult Run(Utf8Text text, RegistrySchema schema, CheckContext context, Func<Finding, bool>? isWanted = null, CancellationToken cancellationToken = default)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));

        var mended = new List<MendedFinding>();
        var findings = RegistryChecker.Run(JsonTree.Parse(text, cancellationToken), schema, context, cancellationToken).Findings;
        for (var round = 0; round < MostRounds; round++)
        {
            var batch = FixBatch.Of(text, findings.Where(finding => finding.Fix is not null && (isWanted is null || isWanted(finding))));
            var changes = batch.Changes;
            if (changes.Count == 0) break;

            var next = Utf8Text.FromBytes(TextChange.Apply(text, changes));
            var after = RegistryChecker.Run(JsonTree.Parse(next, cancellationToken), schema, context, cancellationToken).Findings;
            if (NewErrors.Among(after, findings).Count > 0) break;

            mended.AddRange(batch.Findings.Select(finding => new MendedFinding(finding, text)));
            (text, findings) = (next, after);
        }

        return new FixResult(text, mended, findings);
    }
}
