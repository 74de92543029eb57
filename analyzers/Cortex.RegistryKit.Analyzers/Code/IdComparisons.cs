using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>The places where something that names an entity is compared with constants. An empty one asks whether anything is named.</summary>
internal static class IdComparisons
{
    /// <summary>The operations to look at.</summary>
    public static ImmutableArray<OperationKind> Operations { get; } =
        [OperationKind.Binary, OperationKind.IsPattern, OperationKind.PropertySubpattern, OperationKind.Switch, OperationKind.SwitchExpression];

    /// <summary>The kind of entity that is named, or null.</summary>
    public static string? KindOf(IOperation operation, IdMarks marks) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => NamedValues.KindOf(comparison.LeftOperand, marks) ?? NamedValues.KindOf(comparison.RightOperand, marks),
        IIsPatternOperation match => NamedValues.KindOf(match.Value, marks),
        IPropertySubpatternOperation property => NamedValues.KindOf(property.Member, marks),
        ISwitchOperation choice => NamedValues.KindOf(choice.Value, marks),
        ISwitchExpressionOperation choice => NamedValues.KindOf(choice.Value, marks),
        _ => null,
    };

    /// <summary>The constants that it is compared with.</summary>
    public static IEnumerable<(string Text, SyntaxNode Syntax)> Constants(IOperation operation) => All(operation).Where(constant => constant.Text.Length > 0);

    /// <summary>The constants that a pattern stands for.</summary>
    public static IEnumerable<(string Text, SyntaxNode Syntax)> Constants(IPatternOperation? pattern) => pattern switch
    {
        IConstantPatternOperation constant => ConstantTexts.Of(constant.Value),
        IBinaryPatternOperation both => [.. Constants(both.LeftPattern), .. Constants(both.RightPattern)],
        INegatedPatternOperation negated => Constants(negated.Pattern),
        _ => [],
    };

    private static IEnumerable<(string Text, SyntaxNode Syntax)> All(IOperation operation) => operation switch
    {
        IBinaryOperation comparison => [.. ConstantTexts.Of(comparison.LeftOperand), .. ConstantTexts.Of(comparison.RightOperand)],
        IIsPatternOperation match => Constants(match.Pattern),
        IPropertySubpatternOperation property => Constants(property.Pattern),
        ISwitchOperation choice => choice.Cases.SelectMany(section => section.Clauses).SelectMany(Constants),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Constants(arm.Pattern)),
        _ => [],
    };

    private static IEnumerable<(string Text, SyntaxNode Syntax)> Constants(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => ConstantTexts.Of(single.Value),
        IPatternCaseClauseOperation pattern => Constants(pattern.Pattern),
        _ => [],
    };
}
