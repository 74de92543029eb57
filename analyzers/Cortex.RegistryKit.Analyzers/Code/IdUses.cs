using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
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
    public static string? KindOf(OperationAnalysisContext context) => context.Operation switch
    {
        IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue } => null,
        IArgumentOperation argument => IdSymbols.KindOf(argument.Parameter),
        IAssignmentOperation { Target: IMemberReferenceOperation target } => IdSymbols.KindOf(target.Member),
        IReturnOperation { ReturnedValue: not null } result => MethodOf(result, context.ContainingSymbol) is { } method ? IdSymbols.KindOfResult(method) : null,
        IParameterInitializerOperation initializer => IdSymbols.KindOf(initializer.Parameter),
        IPropertyInitializerOperation initializer => IdSymbols.KindOf(initializer.InitializedProperties.FirstOrDefault()),
        IFieldInitializerOperation initializer => IdSymbols.KindOf(initializer.InitializedFields.FirstOrDefault()),
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

    private static IMethodSymbol? MethodOf(IReturnOperation result, ISymbol containing)
    {
        for (var at = result.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation lambda) return lambda.Symbol;
            if (at is ILocalFunctionOperation local) return local.Symbol;
        }

        return containing as IMethodSymbol;
    }
}
