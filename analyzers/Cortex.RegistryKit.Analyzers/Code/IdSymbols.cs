using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>The attribute that says which kind of entity a parameter, property, field or returned text names.</summary>
internal static class IdSymbols
{
    private const string Name = "RegistryIdAttribute";
    private const string Namespace = "Cortex.RegistryKit";

    /// <summary>Whether anything in a compilation can carry the attribute.</summary>
    public static bool ExistIn(Compilation compilation) => !compilation.GetTypesByMetadataName($"{Namespace}.{Name}").IsEmpty;

    /// <summary>The kind of entity that a parameter, property or field names, or null.</summary>
    public static string? KindOf(ISymbol? symbol)
    {
        if (symbol is null) return null;

        foreach (var attribute in symbol.GetAttributes())
        {
            if (KindOf(attribute) is string kind) return kind;
        }

        return null;
    }

    /// <summary>The kind of entity that a method returns the id of, or null; a getter returns what its property names.</summary>
    public static string? KindOfResult(IMethodSymbol method)
    {
        foreach (var attribute in method.GetReturnTypeAttributes())
        {
            if (KindOf(attribute) is string kind) return kind;
        }

        return KindOf(method.AssociatedSymbol);
    }

    private static string? KindOf(AttributeData attribute) =>
        IsOurs(attribute.AttributeClass) && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string kind } ? kind : null;

    private static bool IsOurs(INamedTypeSymbol? type) => type is { Name: Name, ContainingType: null } && type.ContainingNamespace.ToDisplayString() == Namespace;
}
