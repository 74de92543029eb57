namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A document at a version.</summary>
/// <param name="Uri">Its uri.</param>
/// <param name="Version">Its version; null where it is not open.</param>
internal sealed record VersionedTextDocumentIdentifier(string Uri, int? Version);
