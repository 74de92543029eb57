using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Rules.References;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules;

/// <summary>Holds a registry file against all rules. The one way to findings, for the build, editors, the tool and the runtime alike.</summary>
public static class RegistryChecker
{
    /// <summary>Checks a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="schema">What the file should be.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>All findings, in the order of the text.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Finding> Check(JsonTree tree, RegistrySchema schema, CancellationToken cancellationToken = default)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        var findings = new List<Finding>();
        if (!NotUtf8.Check(tree.Text, findings)) return findings;

        MalformedText.Check(tree, findings);
        RepeatedKey.Check(tree, findings, cancellationToken);
        if (UnsupportedVersion.Check(tree.Root, schema, findings)) CheckContent(tree, schema, findings, cancellationToken);
        return [.. findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)];
    }

    // What is missing from a text that is not JSON may well stand in the part that could not be read.
    private static void CheckContent(JsonTree tree, RegistrySchema schema, List<Finding> findings, CancellationToken cancellationToken)
    {
        var isWhole = tree.Errors.Count == 0;
        var relations = new Relations();
        new ShapeCheck(findings, relations, isWhole, cancellationToken).Check(tree.Root, schema.Root, Place.File);
        DuplicateId.Check(relations, findings);
        if (isWhole) DanglingReference.Check(tree.Root, relations, schema, findings, cancellationToken);
    }
}
