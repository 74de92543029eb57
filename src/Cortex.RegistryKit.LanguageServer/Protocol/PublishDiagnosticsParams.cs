namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>All findings of a document.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">The version that was looked at; null where the document is not open.</param>
/// <param name="Diagnostics">The findings.</param>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, IReadOnlyList<Diagnostic> Diagnostics);
