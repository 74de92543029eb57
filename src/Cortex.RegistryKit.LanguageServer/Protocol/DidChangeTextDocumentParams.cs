namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A document has changed.</summary>
/// <param name="TextDocument">The document, with its new version.</param>
/// <param name="ContentChanges">The changes, each in the text that those before it left.</param>
internal sealed record DidChangeTextDocumentParams(VersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextDocumentContentChangeEvent> ContentChanges);
