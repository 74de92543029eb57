namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A name in the outline of a document.</summary>
/// <param name="Name">The name.</param>
/// <param name="Detail">What is shown beside it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Range">All of it.</param>
/// <param name="SelectionRange">Where its name stands.</param>
/// <param name="Children">What is inside of it.</param>
internal sealed record DocumentSymbol(string Name, string? Detail, SymbolKind Kind, TextRange Range, TextRange SelectionRange, IReadOnlyList<DocumentSymbol> Children);
