namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A question about a place in a document.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The place.</param>
internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);
