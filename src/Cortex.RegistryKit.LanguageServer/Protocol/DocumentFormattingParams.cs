namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>The wish for another layout.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Options">The layout.</param>
internal sealed record DocumentFormattingParams(TextDocumentIdentifier TextDocument, FormattingOptions Options);
