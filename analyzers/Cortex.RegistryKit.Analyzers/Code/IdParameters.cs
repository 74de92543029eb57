using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>The attribute that says which kind of entity a parameter names.</summary>
internal static class IdParameters
{
    private const string Name = "RegistryIdAttribute";
    private const string Namespace = "Cortex.RegistryKit";

    /// <summary>Whether any parameter of a compilation can carry the attribute.</summary>
    public static bool ExistIn(Compilation compilation) => !compilation.GetTypesByMetadataName($"{Namespace}.{Name}").IsEmpty;

    /// <summary>The kind of entity that a parameter names, or null.</summary>
    public static string? KindOf(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (IsOurs(attribute.AttributeClass) && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string kind }) return kind;
        }

        return null;
    }

    private static bool IsOurs(INamedTypeSymbol? type) => type is { Name: Name, ContainingType: null } && type.ContainingNamespace.ToDisplayString() == Namespace;
}
