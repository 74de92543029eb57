using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>The places where a value goes to something that names an entity.</summary>
internal static class IdUses
{
    /// <summary>The operations to look at.</summary>
    public static ImmutableArray<OperationKind> Operations { get; } =
    [
        OperationKind.Argument, OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment, OperationKind.Return,
        OperationKind.ParameterInitializer, OperationKind.PropertyInitializer, OperationKind.FieldInitializer,
    ];

    /// <summary>The kind of entity that is named, or null.</summary>
    public static string? KindOf(IOperation operation, ISymbol containing, IdMarks marks) => operation switch
    {
        IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue } => null,
        IArgumentOperation argument => marks.KindOf(argument.Parameter),
        IAssignmentOperation { Target: IMemberReferenceOperation target } => marks.KindOf(target.Member),
        IReturnOperation { ReturnedValue: not null } result => KindOfResult(result, containing, marks),
        IParameterInitializerOperation initializer => marks.KindOf(initializer.Parameter),
        IPropertyInitializerOperation initializer => marks.KindOf(initializer.InitializedProperties.FirstOrDefault()),
        IFieldInitializerOperation initializer => marks.KindOf(initializer.InitializedFields.FirstOrDefault()),
        _ => null,
    };

    /// <summary>The constants that may name it. An empty one in a declaration says that nothing is named yet.</summary>
    public static IEnumerable<(string Text, SyntaxNode Syntax)> Constants(IOperation operation) => operation switch
    {
        IArgumentOperation argument => ConstantTexts.Of(argument.Value),
        IAssignmentOperation assignment => ConstantTexts.Of(assignment.Value),
        IReturnOperation result => ConstantTexts.Of(result.ReturnedValue),
        ISymbolInitializerOperation initializer => ConstantTexts.Of(initializer.Value).Where(constant => constant.Text.Length > 0),
        _ => [],
    };

    private static string? KindOfResult(IReturnOperation result, ISymbol containing, IdMarks marks)
    {
        for (var at = result.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation lambda) return marks.KindOfResult(lambda.Symbol) ?? (Delegate(lambda) is { } target ? marks.KindOfResult(target) : null);
            if (at is ILocalFunctionOperation local) return marks.KindOfResult(local.Symbol);
        }

        return containing is IMethodSymbol method ? marks.KindOfResult(method) : null;
    }

    /// <summary>What a lambda stands in for.</summary>
    private static IMethodSymbol? Delegate(IAnonymousFunctionOperation lambda) => ((lambda.Parent as IDelegateCreationOperation)?.Type as INamedTypeSymbol)?.DelegateInvokeMethod;
}
