namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>Changes of a document.</summary>
/// <param name="TextDocument">The document and the version that the changes are for.</param>
/// <param name="Edits">The changes.</param>
internal sealed record TextDocumentEdit(VersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextEdit> Edits);
