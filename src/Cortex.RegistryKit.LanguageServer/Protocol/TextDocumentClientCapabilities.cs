namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the editor can do with documents.</summary>
/// <param name="Completion">With proposals.</param>
internal sealed record TextDocumentClientCapabilities(CompletionClientCapabilities? Completion);
