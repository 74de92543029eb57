namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A file that changed on the disk.</summary>
/// <param name="Uri">Its uri.</param>
internal sealed record FileEvent(string Uri);
