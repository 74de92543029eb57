namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the editor can do with a proposal.</summary>
/// <param name="SnippetSupport">Whether it fills in places.</param>
internal sealed record CompletionItemClientCapabilities(bool? SnippetSupport);
