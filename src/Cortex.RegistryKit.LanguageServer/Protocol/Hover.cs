namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What something means.</summary>
/// <param name="Contents">The meaning.</param>
/// <param name="Range">What it is about.</param>
internal sealed record Hover(MarkupContent Contents, TextRange Range);
