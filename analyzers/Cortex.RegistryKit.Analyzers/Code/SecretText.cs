using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>What still tells the text of a secret, when something is done with it.</summary>
internal static class SecretText
{
    /// <summary>Methods whose result has the texts in it that they are given.</summary>
    public static bool IsFormatting(IMethodSymbol method) => method.ContainingType.SpecialType == SpecialType.System_String && method.Name is "Format" or "Concat" or "Join" or "Create";

    /// <summary>Whether a value has the text in it that is part of it. A bool or a number that was found out about the text has not.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">The part.</param>
    public static bool IsIn(IOperation value, IOperation text) => value switch
    {
        IInvocationOperation call => call.Instance != text || IsText(call.TargetMethod),
        IImplicitIndexerReferenceOperation part => part.Instance == text && IsText(part.Type),
        IConditionalOperation choice => choice.Condition != text,
        ISwitchExpressionOperation choice => choice.Value != text,
        IBinaryOperation binary => binary.OperatorKind == BinaryOperatorKind.Add,
        IConversionOperation or IParenthesizedOperation or ICoalesceOperation or ISwitchExpressionArmOperation or IConditionalAccessOperation or IArgumentOperation
            or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation
            or IInterpolatedStringOperation or IInterpolatedStringAdditionOperation or IInterpolatedStringAppendOperation or IInterpolatedStringHandlerCreationOperation => true,
        _ => false,
    };

    /// <summary>A method of the text itself whose result still tells it, such as <c>Trim</c>.</summary>
    private static bool IsText(IMethodSymbol method) => IsText(method.ReturnType) && (IsText(method.ContainingType) || method.Name == nameof(ToString));

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;
}
