namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>The wish for another name.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">A place of the old name.</param>
/// <param name="NewName">The new name.</param>
internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);
