using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>Types whose values say what code needs of an entity, and their properties. Each is looked at once in a compilation.</summary>
internal sealed class NeedMarks
{
    private const string Attribute = "RegistryNeedsAttribute";

    private readonly ConcurrentDictionary<ISymbol, string?> names = new(SymbolEqualityComparer.Default);

    /// <summary>Whether anything in a compilation can carry the attribute.</summary>
    public static bool ExistIn(Compilation compilation) => !compilation.GetTypesByMetadataName($"Cortex.RegistryKit.Emitted.{Attribute}").IsEmpty;

    /// <summary>The kind of entity that values of a type ask something of, or null.</summary>
    public string? KindOf(ITypeSymbol? type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, IsGenericType: false } ? NameOf(type) : null;

    /// <summary>The name in JSON of what a property asks something of, or null.</summary>
    public string? NameOf(ISymbol symbol) => names.TryGetValue(symbol, out var known) ? known : names.GetOrAdd(symbol, Read(symbol));

    private static string? Read(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: Attribute } type && type.ContainingNamespace.ToDisplayString() == "Cortex.RegistryKit.Emitted" && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string name }) return name;
        }

        return null;
    }
}
