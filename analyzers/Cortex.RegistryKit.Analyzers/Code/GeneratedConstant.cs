using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>A generated constant for an id, such as <c>Roles.Names.Chat</c>, beside the typed id <c>Roles.Chat</c>.</summary>
internal sealed class GeneratedConstant(IFieldSymbol text, string id)
{
    /// <summary>The id.</summary>
    public string Id { get; } = id;

    /// <summary>The class with the typed ids.</summary>
    public INamedTypeSymbol Class { get; } = text.ContainingType.ContainingType;

    /// <summary>As code names it at a place, with no more of its namespace than is needed there.</summary>
    public string Spell(SemanticModel model, int position) => $"{Class.ToMinimalDisplayString(model, position)}.{Member}";

    /// <summary>The class with its namespace, as code can name it anywhere.</summary>
    public string QualifiedClass => Class.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The constant within the class: <c>Names.Chat</c>.</summary>
    public string Member => $"{text.ContainingType.Name}.{text.Name}";
}
