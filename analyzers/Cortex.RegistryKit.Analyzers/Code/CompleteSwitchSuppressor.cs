using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>Takes back the compiler's CS8509 on a switch expression that has a case for every variant of a generated union: the compiler does not know that there are no others.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CompleteSwitchSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Complete = new("RKS5003", "CS8509", "The switch has a case for every variant of the generated union.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Complete];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;

            var node = tree.GetRoot(context.CancellationToken).FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<SwitchExpressionSyntax>();
            if (node is not null && context.GetSemanticModel(tree).GetOperation(node, context.CancellationToken) is ISwitchExpressionOperation expression && SwitchCheck.IsComplete(expression))
                context.ReportSuppression(Suppression.Create(Complete, diagnostic));
        }
    }
}
