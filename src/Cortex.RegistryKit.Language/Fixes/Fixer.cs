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
    private const int MostRounds = 64;

    /// <summary>Applies the fixes of a file's findings, again and again until none is left. Done a second time it changes nothing.</summary>
    /// <param name="text">The file.</param>
    /// <param name="schema">What the file should be.</param>
    /// <param name="context">What the check knows besides.</param>
    /// <param name="isWanted">Which findings to mend; null: all but those whose mend somebody should look at first (<see cref="Fix.NeedsLook"/>).</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The text after the fixes, and what they mended.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FixResult Run(Utf8Text text, RegistrySchema schema, CheckContext context, Func<Finding, bool>? isWanted = null, CancellationToken cancellationToken = default)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));

        var mended = new List<MendedFinding>();
        var refused = new HashSet<(string Rule, string Pointer)>();
        var findings = RegistryChecker.Run(JsonTree.Parse(text, cancellationToken), schema, context, cancellationToken).Findings;
        for (var round = 0; round < MostRounds; round++)
        {
            var wanted = findings.Where(finding => finding.Fix is not null && !refused.Contains(Key(finding)) && (isWanted is null ? !finding.Fix.NeedsLook : isWanted(finding))).ToList();
            var (batch, next, after) = Apply(text, wanted, findings);
            if (batch.Changes.Count == 0) break;

            if (CountErrors(after) > CountErrors(findings))
            {
                refused.Add(Key(batch.Findings[0]));
                continue;
            }

            mended.AddRange(batch.Findings.Select(finding => new MendedFinding(finding, text)));
            (text, findings) = (next, after);
        }

        return new FixResult(text, mended, findings);

        // Where many fixes together bring errors, fewer of them may not.
        (FixBatch Batch, Utf8Text Text, IReadOnlyList<Finding> Findings) Apply(Utf8Text before, List<Finding> wanted, IReadOnlyList<Finding> found)
        {
            while (true)
            {
                var batch = FixBatch.Of(before, wanted);
                if (batch.Changes.Count == 0) return (batch, before, found);

                var next = Utf8Text.FromBytes(TextChange.Apply(before, batch.Changes));
                var after = RegistryChecker.Run(JsonTree.Parse(next, cancellationToken), schema, context, cancellationToken).Findings;
                if (batch.Findings.Count == 1 || CountErrors(after) <= CountErrors(found)) return (batch, next, after);
                wanted = [.. batch.Findings.Take(batch.Findings.Count / 2)];
            }
        }
    }

    /// <summary>The changes of one round: the fixes that can be made together, as many of them as bring no error.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">What the file should be.</param>
    /// <param name="context">What the check knows besides.</param>
    /// <param name="findings">The findings to mend.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The changes, in the order of the text and without overlap; none where nothing can be mended.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<TextChange> Plan(JsonTree tree, RegistrySchema schema, CheckContext context, IEnumerable<Finding> findings, CancellationToken cancellationToken = default)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));

        var wanted = findings.Where(finding => finding.Fix is not null).ToList();
        if (wanted.Count == 0) return [];

        var before = CountErrors(RegistryChecker.Run(tree, schema, context, cancellationToken).Findings);
        while (true)
        {
            var batch = FixBatch.Of(tree.Text, wanted);
            if (batch.Changes.Count == 0) return [];

            var after = RegistryChecker.Run(JsonTree.Parse(Utf8Text.FromBytes(TextChange.Apply(tree.Text, batch.Changes)), cancellationToken), schema, context, cancellationToken);
            if (CountErrors(after.Findings) <= before) return batch.Changes;
            wanted = [.. batch.Findings.Take(batch.Findings.Count / 2)];
        }
    }

    private static (string Rule, string Pointer) Key(Finding finding) => (finding.Rule.Id, finding.Pointer);

    private static int CountErrors(IReadOnlyList<Finding> findings) => findings.Count(finding => finding.Severity == Severity.Error);
}
