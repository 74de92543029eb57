using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>What carries our attribute, and which kind of entity it names. Each symbol is looked at once in a compilation.</summary>
internal sealed class IdMarks
{
    private const string Attribute = "RegistryIdAttribute";
    private const string Space = "Cortex.RegistryKit";

    private readonly ImmutableHashSet<string> homes;
    private readonly ConcurrentDictionary<ISymbol, string?> kinds = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, string?> results = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> users = new(SymbolEqualityComparer.Default);

    private IdMarks(ImmutableHashSet<string> homes) => this.homes = homes;

    /// <summary>The marks of a compilation; null where nothing in it can carry the attribute.</summary>
    public static IdMarks? Of(Compilation compilation)
    {
        var attributes = compilation.GetTypesByMetadataName($"{Space}.{Attribute}");
        return attributes.IsEmpty ? null : new IdMarks([.. attributes.Select(type => type.ContainingAssembly.Name)]);
    }

    /// <summary>The kind of entity that a parameter, property, field or class names, or null.</summary>
    public string? KindOf(ISymbol? symbol)
    {
        if (symbol is null || !CanBeMarked(symbol)) return null;

        var definition = symbol.OriginalDefinition;
        return kinds.TryGetValue(definition, out var known) ? known : kinds.GetOrAdd(definition, Kind(definition.GetAttributes()));
    }

    /// <summary>The kind of entity that a method returns the id of, or null; a getter returns what its property names.</summary>
    public string? KindOfResult(IMethodSymbol method)
    {
        if (!CanBeMarked(method)) return null;

        var definition = method.OriginalDefinition;
        return results.TryGetValue(definition, out var known) ? known : results.GetOrAdd(definition, Kind(definition.GetReturnTypeAttributes()) ?? KindOf(definition.AssociatedSymbol));
    }

    /// <summary>The kind that an attribute of ours names, or null.</summary>
    public static string? KindOf(AttributeData attribute) =>
        IsOurs(attribute.AttributeClass) && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string kind } ? kind : null;

    /// <summary>Whether a type is our attribute.</summary>
    public static bool IsOurs(ITypeSymbol? type) => type is { Name: Attribute, ContainingType: null } && type.ContainingNamespace.ToDisplayString() == Space;

    // Most of what a program calls stands in assemblies that have never heard of the attribute.
    private bool CanBeMarked(ISymbol symbol)
    {
        if (symbol.ContainingAssembly is not { } assembly) return false;
        return users.TryGetValue(assembly, out var known) ? known : users.GetOrAdd(assembly, homes.Contains(assembly.Name) || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(other => homes.Contains(other.Name))));
    }

    private static string? Kind(ImmutableArray<AttributeData> attributes) => attributes.Select(KindOf).FirstOrDefault(kind => kind is not null);
}
