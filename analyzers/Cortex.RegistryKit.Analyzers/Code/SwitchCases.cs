using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>The cases of a switch statement or expression that take a value whatever else is true: those without a <c>when</c>.</summary>
internal sealed class SwitchCases
{
    private SwitchCases(IOperation value, bool hasDefault, IReadOnlyList<IPatternOperation> patterns, IReadOnlyList<IOperation> values)
    {
        Value = value;
        HasDefault = hasDefault;
        Patterns = patterns;
        Values = values;
    }

    /// <summary>What is switched over.</summary>
    public IOperation Value { get; }

    /// <summary>Whether there is a <c>default</c>.</summary>
    public bool HasDefault { get; }

    /// <summary>The patterns.</summary>
    public IReadOnlyList<IPatternOperation> Patterns { get; }

    /// <summary>The values of cases that are no patterns.</summary>
    public IReadOnlyList<IOperation> Values { get; }

    /// <summary>The constant texts that the cases take.</summary>
    public IEnumerable<(string Text, SyntaxNode Syntax)> Texts => Patterns.SelectMany(pattern => IdComparisons.Constants(pattern)).Concat(Values.SelectMany(ConstantTexts.Of));

    /// <summary>Reads a switch; null where the operation is none.</summary>
    public static SwitchCases? Of(IOperation operation)
    {
        if (operation is ISwitchExpressionOperation expression) return new SwitchCases(expression.Value, false, [.. expression.Arms.Where(arm => arm.Guard is null).Select(arm => arm.Pattern)], []);
        if (operation is not ISwitchOperation statement) return null;

        var clauses = statement.Cases.SelectMany(section => section.Clauses).ToList();
        return new SwitchCases(
            statement.Value,
            clauses.Any(clause => clause is IDefaultCaseClauseOperation),
            [.. clauses.OfType<IPatternCaseClauseOperation>().Where(clause => clause.Guard is null).Select(clause => clause.Pattern)],
            [.. clauses.OfType<ISingleValueCaseClauseOperation>().Select(clause => clause.Value)]);
    }
}
