namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What can be renamed.</summary>
/// <param name="Range">The name in the text.</param>
/// <param name="Placeholder">The name.</param>
internal sealed record PrepareRenameResult(TextRange Range, string Placeholder);
