namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>Who answers.</summary>
/// <param name="Name">The server.</param>
/// <param name="Version">Its version.</param>
internal sealed record ServerInfo(string Name, string Version);
