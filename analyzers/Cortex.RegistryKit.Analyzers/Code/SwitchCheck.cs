using System.Collections.Immutable;
using Cortex.RegistryKit.Language.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>RK5003: a switch over a generated union, or over known ids, that forgets a case and has no default.</summary>
internal static class SwitchCheck
{
    private const string Attribute = "RegistryUnionAttribute";

    /// <summary>The operations to look at.</summary>
    public static ImmutableArray<OperationKind> Operations { get; } = [OperationKind.Switch, OperationKind.SwitchExpression];

    /// <summary>Checks a switch.</summary>
    public static void Check(OperationAnalysisContext context, CodeFacts facts)
    {
        if (SwitchCases.Of(context.Operation) is not { HasDefault: false } cases) return;

        if (cases.Value.Type is INamedTypeSymbol union && Variants(union) is { IsEmpty: false } variants) CheckUnion(context, cases, union, variants);
        else if (NamedValues.KindOf(cases.Value, facts.Marks) is string kind) CheckIds(context, facts, cases, kind);
    }

    /// <summary>Whether a switch over a generated union has a case for every variant.</summary>
    public static bool IsComplete(ISwitchExpressionOperation expression)
    {
        if (SwitchCases.Of(expression) is not { } cases || cases.Value.Type is not INamedTypeSymbol union || Variants(union) is not { IsEmpty: false } variants) return false;

        var covered = new CoveredTypes();
        foreach (var pattern in cases.Patterns) covered.Add(pattern, union);
        return variants.All(covered.Has);
    }

    private static ImmutableArray<ITypeSymbol> Variants(INamedTypeSymbol type)
    {
        if (!type.IsAbstract) return [];

        var mark = type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: Attribute } own && own.ContainingNamespace.ToDisplayString() == "Cortex.RegistryKit.Emitted");
        return mark?.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array } list ? [.. list.Values.Select(value => value.Value).OfType<ITypeSymbol>()] : [];
    }

    private static void CheckUnion(OperationAnalysisContext context, SwitchCases cases, INamedTypeSymbol union, ImmutableArray<ITypeSymbol> variants)
    {
        var covered = new CoveredTypes();
        foreach (var pattern in cases.Patterns) covered.Add(pattern, union);
        if (covered.HasDefault) return;

        var missing = variants.Where(variant => !covered.Has(variant)).ToList();
        Report(context, $"'{union.Name}'", [.. missing.Select(variant => variant.Name)], missing.Select(variant => variant.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)));
    }

    // Which set of ids is meant, the first case says; a switch over other texts is none of ours.
    private static void CheckIds(OperationAnalysisContext context, CodeFacts facts, SwitchCases cases, string kind)
    {
        if (cases.Patterns.Any(pattern => pattern is IDiscardPatternOperation or IDeclarationPatternOperation) || facts.Registries is null) return;

        var named = new HashSet<string>(cases.Texts.Select(constant => constant.Text), StringComparer.Ordinal);
        var known = named.Select(id => facts.Constants.Of(kind, id)).FirstOrDefault(constant => constant is not null);
        if (known is null) return;

        var missing = facts.Constants.Of(known.Class).Where(constant => !named.Contains(constant.Id)).ToList();
        Report(context, $"{kind}s", [.. missing.Select(constant => constant.Id)], missing.Select(constant => $"{constant.QualifiedClass}{Reports.Bar}{constant.Member}"));
    }

    private static void Report(OperationAnalysisContext context, string what, IReadOnlyList<string> names, IEnumerable<string> code)
    {
        if (names.Count == 0) return;

        context.ReportDiagnostic(Reports.Of(ForgottenCase.Rule, Keyword(context.Operation.Syntax), ForgottenCase.Message(what, names), (Reports.Missing, string.Join("\n", code))));
    }

    private static Location Keyword(SyntaxNode syntax) => syntax switch
    {
        SwitchStatementSyntax statement => statement.SwitchKeyword.GetLocation(),
        SwitchExpressionSyntax expression => expression.SwitchKeyword.GetLocation(),
        _ => syntax.GetLocation(),
    };
}
