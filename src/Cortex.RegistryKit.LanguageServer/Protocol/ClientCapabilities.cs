namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the editor can do.</summary>
/// <param name="General">In general.</param>
/// <param name="Workspace">With folders.</param>
/// <param name="TextDocument">With documents.</param>
internal sealed record ClientCapabilities(GeneralClientCapabilities? General, WorkspaceClientCapabilities? Workspace, TextDocumentClientCapabilities? TextDocument);
