namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>The wish for another layout of a part.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Range">The part.</param>
/// <param name="Options">The layout.</param>
internal sealed record DocumentRangeFormattingParams(TextDocumentIdentifier TextDocument, TextRange Range, FormattingOptions Options);
