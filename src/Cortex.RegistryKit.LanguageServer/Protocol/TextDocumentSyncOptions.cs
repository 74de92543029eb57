namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the server wants to know of documents.</summary>
/// <param name="OpenClose">Whether they open and close.</param>
/// <param name="Change">How they change: 2 for changes alone.</param>
/// <param name="Save">Whether they are saved.</param>
internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, bool Save);
