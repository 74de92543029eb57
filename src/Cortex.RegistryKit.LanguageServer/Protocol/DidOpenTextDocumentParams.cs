namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A document is open.</summary>
/// <param name="TextDocument">The document.</param>
internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);
