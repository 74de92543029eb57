namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A document that an editor opens.</summary>
/// <param name="Uri">Its uri.</param>
/// <param name="Version">Its version, which grows with each change.</param>
/// <param name="Text">Its text.</param>
internal sealed record TextDocumentItem(string Uri, int Version, string Text);
