using Cortex.RegistryKit.Language.Rules.Files;
using Cortex.RegistryKit.Language.Rules.References;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Rules;

/// <summary>Holds any JSON against any schema, as a schema validator does: without advice, and without our own words.</summary>
public static class SchemaValidator
{
    /// <summary>Whether a value is what a schema says.</summary>
    /// <param name="value">The value.</param>
    /// <param name="schema">The schema, which is sound.</param>
    /// <param name="options">What it is held against the schema with; draft-07's own where there are none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="ArgumentException">The schema has errors of its own.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool IsValid(JsonNode value, RegistrySchema schema, ValidationOptions? options = null, CancellationToken cancellationToken = default) => IsValid(value, Sound(schema).Root, options, cancellationToken);

    /// <summary>Whether a value is what a part of a sound schema says.</summary>
    /// <param name="value">The value.</param>
    /// <param name="schema">The part.</param>
    /// <param name="options">What it is held against the schema with; draft-07's own where there are none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool IsValid(JsonNode value, SchemaNode schema, ValidationOptions? options = null, CancellationToken cancellationToken = default) =>
        Shape([], true, options, cancellationToken).Fits(value, schema ?? throw new ArgumentNullException(nameof(schema)));

    /// <summary>Says what is wrong with a text.</summary>
    /// <param name="tree">The text.</param>
    /// <param name="schema">The schema, which is sound.</param>
    /// <param name="options">What it is held against the schema with; draft-07's own where there are none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>All findings, in the order of the text.</returns>
    /// <exception cref="ArgumentException">The schema has errors of its own.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<Finding> Check(JsonTree tree, RegistrySchema schema, ValidationOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (tree is null) throw new ArgumentNullException(nameof(tree));

        var root = Sound(schema).Root;
        var findings = new List<Finding>();
        if (!NotUtf8.Check(tree.Text, findings)) return findings;

        MalformedText.Check(tree, findings);
        RepeatedKey.Check(tree, findings, cancellationToken);
        Shape(findings, tree.Errors.Count == 0, options, cancellationToken).Check(tree.Root, root, Place.File);
        return [.. findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)];
    }

    private static ShapeCheck Shape(List<Finding> findings, bool isWhole, ValidationOptions? options, CancellationToken cancellationToken) =>
        new(findings, new Relations(), isWhole, cancellationToken) { AssertsFormats = (options ?? ValidationOptions.Default).AssertFormats, ReportsUnknown = false };

    private static RegistrySchema Sound(RegistrySchema schema)
    {
        if (schema is null) throw new ArgumentNullException(nameof(schema));
        return schema.IsSound ? schema : throw new ArgumentException("Nothing can be held against a schema that has errors.", nameof(schema));
    }
}
