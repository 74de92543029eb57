namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A stretch of a document.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Range">The stretch.</param>
internal sealed record Location(string Uri, TextRange Range);
