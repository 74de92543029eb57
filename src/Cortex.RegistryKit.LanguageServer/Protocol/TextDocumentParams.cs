namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A question about a whole document.</summary>
/// <param name="TextDocument">The document.</param>
internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);
