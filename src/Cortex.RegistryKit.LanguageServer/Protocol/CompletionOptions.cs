namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>When the editor asks for proposals.</summary>
/// <param name="TriggerCharacters">The letters that make it ask.</param>
internal sealed record CompletionOptions(IReadOnlyList<string> TriggerCharacters);
