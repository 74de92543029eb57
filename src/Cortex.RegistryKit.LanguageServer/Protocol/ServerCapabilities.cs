namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the server does.</summary>
/// <param name="PositionEncoding">What a column counts.</param>
/// <param name="TextDocumentSync">What it wants to know of documents.</param>
/// <param name="CompletionProvider">Proposals.</param>
/// <param name="HoverProvider">Meanings.</param>
/// <param name="DefinitionProvider">Entries of references.</param>
/// <param name="ReferencesProvider">References to entries.</param>
/// <param name="RenameProvider">New ids.</param>
/// <param name="CodeActionProvider">Fixes.</param>
/// <param name="DocumentSymbolProvider">An outline.</param>
/// <param name="FoldingRangeProvider">Folding.</param>
/// <param name="DocumentFormattingProvider">Layout.</param>
/// <param name="DocumentRangeFormattingProvider">Layout of a part.</param>
/// <param name="SemanticTokensProvider">What words are.</param>
/// <param name="Workspace">Folders.</param>
internal sealed record ServerCapabilities(string PositionEncoding, TextDocumentSyncOptions TextDocumentSync, CompletionOptions CompletionProvider, bool HoverProvider, bool DefinitionProvider, bool ReferencesProvider, RenameOptions RenameProvider, CodeActionOptions CodeActionProvider, bool DocumentSymbolProvider, bool FoldingRangeProvider, bool DocumentFormattingProvider, bool DocumentRangeFormattingProvider, SemanticTokensOptions SemanticTokensProvider, WorkspaceServerCapabilities Workspace);
