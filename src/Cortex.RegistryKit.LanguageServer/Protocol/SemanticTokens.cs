namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What words are.</summary>
/// <param name="Data">Five numbers a word: lines and columns since the one before, length, type, modifiers.</param>
internal sealed record SemanticTokens(IReadOnlyList<int> Data);
