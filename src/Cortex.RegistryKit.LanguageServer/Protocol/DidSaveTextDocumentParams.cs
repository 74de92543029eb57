namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A document was saved.</summary>
/// <param name="TextDocument">The document.</param>
internal sealed record DidSaveTextDocumentParams(TextDocumentIdentifier TextDocument);
