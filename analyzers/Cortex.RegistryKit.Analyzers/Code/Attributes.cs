using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>The attributes of a compilation, wherever they stand.</summary>
internal static class Attributes
{
    /// <summary>Has every attribute looked at.</summary>
    /// <param name="context">Where to register.</param>
    /// <param name="check">What looks at an attribute, and where it reports.</param>
    public static void Register(CompilationStartAnalysisContext context, Action<IAttributeOperation, Action<Diagnostic>> check)
    {
        context.RegisterOperationAction(operation => check((IAttributeOperation)operation.Operation, operation.ReportDiagnostic), OperationKind.Attribute);

        // The compiler gives no operations for those inside of a method: of local functions and lambdas, and of their parameters.
        context.RegisterSyntaxNodeAction(
            syntax =>
            {
                if (IsLocal(syntax.Node) && syntax.SemanticModel.GetOperation(syntax.Node, syntax.CancellationToken) is IAttributeOperation attribute) check(attribute, syntax.ReportDiagnostic);
            },
            SyntaxKind.Attribute);
    }

    private static bool IsLocal(SyntaxNode attribute)
    {
        var owner = attribute.Parent?.Parent;
        if (owner is ParameterSyntax { Parent: { } list }) owner = list is ParameterListSyntax ? list.Parent : list;
        return owner is LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax;
    }
}
