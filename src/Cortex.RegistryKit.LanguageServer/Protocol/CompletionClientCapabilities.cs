namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the editor can do with proposals.</summary>
/// <param name="CompletionItem">With each.</param>
internal sealed record CompletionClientCapabilities(CompletionItemClientCapabilities? CompletionItem);
