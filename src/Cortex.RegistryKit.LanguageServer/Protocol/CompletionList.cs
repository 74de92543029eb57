namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>The proposals for a place.</summary>
/// <param name="IsIncomplete">Whether more typing can bring others.</param>
/// <param name="Items">The proposals.</param>
internal sealed record CompletionList(bool IsIncomplete, IReadOnlyList<CompletionItem> Items);
