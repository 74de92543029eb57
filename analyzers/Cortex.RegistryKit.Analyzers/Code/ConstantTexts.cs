using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>The constant texts that a value may turn out to be.</summary>
internal static class ConstantTexts
{
    /// <summary>The value itself where it is constant, else the constant branches of a choice or elements of a list, else none.</summary>
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
            IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.SelectMany(Of),
            ICollectionExpressionOperation elements => elements.Elements.SelectMany(Of),
            _ => [],
        };
    }
}
