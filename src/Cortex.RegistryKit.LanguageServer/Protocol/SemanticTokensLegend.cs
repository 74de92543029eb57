namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the numbers of types and modifiers mean.</summary>
/// <param name="TokenTypes">The types.</param>
/// <param name="TokenModifiers">The modifiers, a bit each.</param>
internal sealed record SemanticTokensLegend(IReadOnlyList<string> TokenTypes, IReadOnlyList<string> TokenModifiers);
