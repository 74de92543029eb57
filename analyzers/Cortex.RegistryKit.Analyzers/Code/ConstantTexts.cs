using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>The constant texts that a value may turn out to be.</summary>
internal static class ConstantTexts
{
    /// <summary>The value itself where it is constant, else the constant branches of a choice, else none.</summary>
    public static IEnumerable<(string Text, SyntaxNode Syntax)> Of(IOperation? value)
    {
        if (value is null) return [];
        if (value.ConstantValue is { HasValue: true, Value: string text }) return [(text, value.Syntax)];

        return value switch
        {
            IConversionOperation conversion => Of(conversion.Operand),
            IConditionalOperation choice => [.. Of(choice.WhenTrue), .. Of(choice.WhenFalse)],
            ICoalesceOperation choice => [.. Of(choice.Value), .. Of(choice.WhenNull)],
            ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Of(arm.Value)),
            _ => [],
        };
    }

    /// <summary>The same for each element where the parameter takes any number of values.</summary>
    public static IEnumerable<(string Text, SyntaxNode Syntax)> Of(IArgumentOperation argument) => argument.Value switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.SelectMany(Of),
        ICollectionExpressionOperation elements => elements.Elements.SelectMany(Of),
        var value => Of(value),
    };
}
