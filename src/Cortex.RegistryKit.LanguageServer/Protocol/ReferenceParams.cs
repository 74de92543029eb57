namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>The question where something is referred to.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The place.</param>
/// <param name="Context">Which references.</param>
internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);
