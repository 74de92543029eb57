namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What can be asked of words.</summary>
/// <param name="Legend">What the numbers mean.</param>
/// <param name="Full">Whether a whole document can be asked for.</param>
internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, bool Full);
