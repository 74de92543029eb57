using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>The constants that were generated from the registries of the project. Their classes carry our attribute.</summary>
internal sealed class GeneratedConstants
{
    private readonly Dictionary<(string Kind, string Id), GeneratedConstant> byId = [];
    private readonly Dictionary<INamedTypeSymbol, List<GeneratedConstant>> byClass = new(SymbolEqualityComparer.Default);

    private GeneratedConstants()
    {
    }

    /// <summary>Finds the constants in an assembly that is being compiled.</summary>
    public static GeneratedConstants Find(IAssemblySymbol assembly, IdMarks marks)
    {
        var found = new GeneratedConstants();
        foreach (var type in Types(assembly.GlobalNamespace).OrderBy(type => type.ContainingNamespace.ToDisplayString(), StringComparer.Ordinal))
        {
            if (marks.KindOf(type) is string kind) found.Add(kind, type);
        }

        return found;
    }

    /// <summary>The constant for an id, or null; of several, the one of the first namespace.</summary>
    public GeneratedConstant? Of(string kind, string id) => byId.TryGetValue((kind, id), out var constant) ? constant : null;

    /// <summary>All constants of a class, in its order.</summary>
    public IReadOnlyList<GeneratedConstant> Of(INamedTypeSymbol type) => byClass.TryGetValue(type, out var constants) ? constants : [];

    /// <summary>The id that a typed one stands for, such as <c>Roles.Chat</c>; null where the property is none.</summary>
    public static string? IdOf(IPropertySymbol property, IdMarks marks)
    {
        if (!property.IsStatic || marks.KindOf(property.ContainingType) is null) return null;

        return property.ContainingType.GetTypeMembers().SelectMany(texts => texts.GetMembers(property.Name)).OfType<IFieldSymbol>().Select(field => field.ConstantValue as string).FirstOrDefault(id => id is not null);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol scope) =>
        scope.GetTypeMembers().Where(type => type is { IsStatic: true, TypeKind: TypeKind.Class }).Concat(scope.GetNamespaceMembers().SelectMany(Types));

    private void Add(string kind, INamedTypeSymbol type)
    {
        var constants = byClass[type] = [];
        foreach (var field in type.GetTypeMembers().SelectMany(texts => texts.GetMembers()).OfType<IFieldSymbol>())
        {
            if (field.ConstantValue is not string id) continue;

            var constant = new GeneratedConstant(field, id);
            constants.Add(constant);
            if (!byId.ContainsKey((kind, id))) byId.Add((kind, id), constant);
        }
    }
}
