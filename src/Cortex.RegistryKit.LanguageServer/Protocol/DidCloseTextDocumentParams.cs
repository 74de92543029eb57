namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A document is no longer open.</summary>
/// <param name="TextDocument">The document.</param>
internal sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);
