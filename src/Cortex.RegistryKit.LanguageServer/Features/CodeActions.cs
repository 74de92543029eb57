using Cortex.RegistryKit.Language.Edits;
using Cortex.RegistryKit.Language.Fixes;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Protocol;
using Cortex.RegistryKit.LanguageServer.Workspaces;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>What can be done at a place: every fix of its findings, new entries for ids that have none, and all obvious fixes of the file at once.</summary>
internal static class CodeActions
{
    /// <summary>The kind of a fix.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>The kind of all fixes at once.</summary>
    public const string FixAll = "source.fixAll.registrykit";

    /// <summary>The actions for a part of a document.</summary>
    public static IReadOnlyList<CodeAction> Of(Analysis analysis, ClientFeatures client, TextRange range, IReadOnlyList<string>? only, CancellationToken cancellationToken)
    {
        var findings = RegistryChecker.Run(analysis.Tree, analysis.Schema, analysis.Context, cancellationToken).Findings;
        var span = analysis.Positions.SpanOf(range);
        var actions = new List<CodeAction>();
        if (IsWanted(QuickFix, only))
        {
            foreach (var finding in findings.Where(finding => Touches(finding.Span, span)))
            {
                if (finding.Fix is { } fix) Add(fix.Title, QuickFix, fix.Plan(analysis.Document.Text), finding, fix is { NeedsLook: false, Variable: null });
                foreach (var (title, changes) in Entries(analysis, finding, cancellationToken)) Add(title, QuickFix, changes, finding, isPreferred: false);
            }
        }

        // A key that goes out of the file has to go somewhere first, which is for its owner to see to.
        if (IsWanted(FixAll, only)) Add("Make all obvious fixes", FixAll, Fixer.Plan(analysis.Tree, analysis.Schema, analysis.Context, findings.Where(finding => finding.Fix is { NeedsLook: false, Variable: null }), cancellationToken), null, isPreferred: false);
        return actions;

        void Add(string title, string kind, IReadOnlyList<TextChange> changes, Finding? finding, bool isPreferred)
        {
            if (changes.Count == 0 || changes.Any(change => analysis.HoldsSecret(change.Replacement))) return;
            actions.Add(new CodeAction(title, kind, finding is null ? null : [DiagnosticReport.Of(finding, analysis.Positions)], isPreferred, TextEdits.InWorkspace(changes, analysis, client)));
        }
    }

    /// <summary>For a reference that leads nowhere: the entries that it could mean.</summary>
    private static IEnumerable<(string Title, IReadOnlyList<TextChange> Changes)> Entries(Analysis analysis, Finding finding, CancellationToken cancellationToken)
    {
        var mention = analysis.Mentions.FirstOrDefault(mention => !mention.IsEntry && mention.Node.Span == finding.Span);
        if (mention is null || analysis.Schema.Kind(mention.Kind) is not { } kind || !analysis.MayShow(mention.Node)) yield break;

        foreach (var variant in NewEntries.Variants(kind))
        {
            var changes = NewEntries.Plan(analysis.Tree, analysis.Schema, analysis.Context, kind.Name, variant, [mention.Id], cancellationToken);
            if (changes is not null) yield return ($"Add the {kind.Name} '{mention.Id}'{(variant.Length == 0 ? "" : $" of type {variant}")}", changes);
        }
    }

    private static bool IsWanted(string kind, IReadOnlyList<string>? only) => only is null || only.Any(wanted => kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal) || wanted.Length == 0);

    private static bool Touches(ByteSpan one, ByteSpan other) => one.Start <= other.End && other.Start <= one.End;
}
