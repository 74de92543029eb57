using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>RK5001 and RK5002: holds constants that name entities against the registries of the project.</summary>
internal static class IdCheck
{
    /// <summary>Checks a value that goes to something that names an entity.</summary>
    public static void CheckUse(OperationAnalysisContext context, CodeFacts facts)
    {
        if (IdUses.KindOf(context.Operation, context.ContainingSymbol, facts.Marks) is string kind) Check(context, facts, kind, IdUses.Constants(context.Operation));
    }

    /// <summary>Checks what something that names an entity is compared with.</summary>
    public static void CheckComparison(OperationAnalysisContext context, CodeFacts facts)
    {
        if (IdComparisons.KindOf(context.Operation, facts.Marks) is string kind) Check(context, facts, kind, IdComparisons.Constants(context.Operation));
    }

    private static void Check(OperationAnalysisContext context, CodeFacts facts, string kind, IEnumerable<(string Text, SyntaxNode Syntax)> constants)
    {
        foreach (var (text, syntax) in constants)
        {
            if (facts.Registries is not { } registries) return;

            var named = NamedRegistry.Of(context.Operation, registries);
            var ids = named?.Ids ?? registries.Ids;
            if (!ids.Accepts(kind, text)) ReportUnknown(context, syntax, kind, text, ids.Nearest(kind, text), named);
            else if (IsSpelledOut(syntax) && ids.Has(kind, text) && facts.Constants.Of(kind, text) is { } constant) ReportSpelledOut(context, syntax, kind, text, constant);
        }
    }

    private static void ReportUnknown(OperationAnalysisContext context, SyntaxNode syntax, string kind, string id, string? suggestion, ProjectRegistry? named)
    {
        var message = named is null ? UnknownIdInCode.Message(kind, id, suggestion) : UnknownIdInCode.Message(named.Name, kind, id, suggestion);
        context.ReportDiagnostic(Reports.Of(UnknownIdInCode.Rule, syntax.GetLocation(), message, (Reports.Suggestion, suggestion), (Reports.Kind, kind), (Reports.Id, id), (Reports.Registry, named?.File.Path)));
    }

    private static void ReportSpelledOut(OperationAnalysisContext context, SyntaxNode syntax, string kind, string id, GeneratedConstant constant)
    {
        var name = context.Operation.SemanticModel is { } model ? constant.Spell(model, syntax.SpanStart) : $"{constant.QualifiedClass}.{constant.Member}";
        context.ReportDiagnostic(Reports.Of(SpelledOutId.Rule, syntax.GetLocation(), SpelledOutId.Message(kind, id, name), (Reports.Class, constant.QualifiedClass), (Reports.Member, constant.Member)));
    }

    private static bool IsSpelledOut(SyntaxNode syntax) => syntax is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression);
}
