namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A document.</summary>
/// <param name="Uri">Its uri.</param>
internal sealed record TextDocumentIdentifier(string Uri);
