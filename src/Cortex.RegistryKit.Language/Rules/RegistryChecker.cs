using Cortex.RegistryKit.Language.Rules.Advice;
using Cortex.RegistryKit.Language.Rules.Chains;
using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Rules.References;
using Cortex.RegistryKit.Language.Rules.Secrets;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules;

/// <summary>Holds a registry file against all rules. The one way to findings, for the build, editors, the tool and the runtime alike.</summary>
public static class RegistryChecker
{
    private static readonly Action<Inspection>[] MeaningRules =
    [
        MisspeltValue.Check,
        ShadowedEntry.Check, IdleReference.Check,
        GapInChain.Check, RepeatedInChain.Check, UnusableChain.Check, UnknownChain.Check, MissingChain.Check, UnusableEntry.Check,
        LiteralSecret.Check, PlainHttp.Check, SecretInUrl.Check, MisplacedSecret.Check, SecretReferences.Check,
        UnusedEntry.Check, CatalogueAdvice.Check,
    ];

    /// <summary>Checks a file of which nothing else is known.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">What the file should be.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>All findings that the file does not accept, in the order of the text.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Finding> Check(JsonTree tree, RegistrySchema schema, CancellationToken cancellationToken = default) =>
        Run(tree, schema, CheckContext.Default, cancellationToken).Findings;

    /// <summary>Checks a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">What the file should be.</param>
    /// <param name="context">What is known besides.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>All findings, those that the file accepts apart from the others.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CheckResult Run(JsonTree tree, RegistrySchema schema, CheckContext context, CancellationToken cancellationToken = default)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (schema is null) throw new ArgumentNullException(nameof(schema));
        if (context is null) throw new ArgumentNullException(nameof(context));

        var inspection = new Inspection(tree, schema, context, cancellationToken);
        Inspect(inspection);
        RepeatedKey.DropFixes(inspection.Findings);
        return inspection.Relations.Acceptances.Apply(inspection.Findings);
    }

    private static void Inspect(Inspection inspection)
    {
        var tree = inspection.Tree;
        if (!NotUtf8.Check(tree.Text, inspection.Findings)) return;

        MalformedText.Check(tree, inspection.Findings);
        RepeatedKey.Check(tree, inspection.Findings, inspection.CancellationToken);
        if (!UnsupportedVersion.Check(tree.Root, inspection.Schema, inspection.Findings)) return;

        // What is missing from a text that is not JSON may well stand in the part that could not be read.
        var isWhole = tree.Errors.Count == 0;
        new ShapeCheck(inspection.Findings, inspection.Relations, isWhole, inspection.CancellationToken) { AssertsFormats = inspection.Context.AssertFormats }.Check(tree.Root, inspection.Schema.Root, Place.File);
        DuplicateId.Check(inspection.Relations, inspection.Findings);
        if (isWhole) CheckMeaning(inspection);
    }

    private static void CheckMeaning(Inspection inspection)
    {
        DanglingReference.Check(inspection.Tree.Root, inspection.Relations, inspection.Schema, inspection.Findings, inspection.CancellationToken);
        foreach (var rule in MeaningRules)
        {
            inspection.CancellationToken.ThrowIfCancellationRequested();
            rule(inspection);
        }
    }
}
