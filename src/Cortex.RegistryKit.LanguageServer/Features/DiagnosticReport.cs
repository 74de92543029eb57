using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Protocol;
using Cortex.RegistryKit.LanguageServer.Workspaces;

namespace Cortex.RegistryKit.LanguageServer.Features;

/// <summary>The findings of a document, as editors show them.</summary>
internal static class DiagnosticReport
{
    /// <summary>Who says so.</summary>
    private const string Source = "registrykit";

    /// <summary>All findings of a document: of a registry, or of a schema with our words.</summary>
    public static IReadOnlyList<Diagnostic> Of(Workspace workspace, OpenDocument document, CancellationToken cancellationToken)
    {
        var positions = new PositionMap(document.Text, workspace.Client.Encoding);
        if (workspace.Analyze(document, cancellationToken) is { } analysis)
            return Show(RegistryChecker.Run(analysis.Tree, analysis.Schema, analysis.Context, cancellationToken).Findings, positions, workspace.Settings.Severity);

        var tree = JsonTree.Parse(document.Text, cancellationToken);
        var answer = workspace.Schemas.Find(tree, document.Path);
        if (answer.Finding is { } unknown) return Show([unknown], positions, workspace.Settings.Severity);
        if (answer.Unsound is not null) return [Unsound(tree, positions)];
        return SchemaDocuments.IsSchema(tree) ? Show(SchemaDocuments.Findings(workspace, document), positions, workspace.Settings.Severity) : [];
    }

    /// <summary>A finding as editors show it.</summary>
    public static Diagnostic Of(Finding finding, PositionMap positions) => new(
        positions.Of(finding.Span),
        finding.Severity switch { Severity.Error => DiagnosticSeverity.Error, Severity.Warning => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Information },
        finding.Rule.Id,
        new CodeDescription(finding.Rule.HelpUrl),
        Source,
        finding.Message);

    private static IReadOnlyList<Diagnostic> Show(IEnumerable<Finding> findings, PositionMap positions, Severity least) =>
        [.. findings.Where(finding => finding.Severity >= least).Select(finding => Of(finding, positions))];

    private static Diagnostic Unsound(JsonTree tree, PositionMap positions)
    {
        tree.Root.TryGetMember("$schema", out var named);
        return new Diagnostic(positions.Of(named.Value.Span), DiagnosticSeverity.Error, null, null, Source, "this file is not checked, since its schema has errors");
    }
}
