using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>Values that name entities: what is read from something that carries our attribute.</summary>
internal static class NamedValues
{
    /// <summary>The kind of entity that a value names, or null.</summary>
    public static string? KindOf(IOperation? value, IdMarks marks) => value switch
    {
        IConversionOperation conversion => KindOf(conversion.Operand, marks),
        IParenthesizedOperation inner => KindOf(inner.Operand, marks),
        IConditionalAccessOperation access => KindOf(access.WhenNotNull, marks),
        IMemberReferenceOperation member => marks.KindOf(member.Member),
        IParameterReferenceOperation parameter => marks.KindOf(parameter.Parameter),
        IInvocationOperation call => marks.KindOfResult(call.TargetMethod),
        _ => null,
    };

    /// <summary>A value without the conversions around it.</summary>
    public static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation) value = value is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)value).Operand;
        return value;
    }
}
