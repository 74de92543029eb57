namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>The question what can be done.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Range">The place.</param>
/// <param name="Context">What the editor shows there.</param>
internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, TextRange Range, CodeActionContext Context);
