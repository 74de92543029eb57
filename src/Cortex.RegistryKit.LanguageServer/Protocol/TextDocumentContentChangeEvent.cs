namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A change that somebody made.</summary>
/// <param name="Range">What went; null where the whole text did.</param>
/// <param name="Text">What came in its place.</param>
internal sealed record TextDocumentContentChangeEvent(TextRange? Range, string Text);
