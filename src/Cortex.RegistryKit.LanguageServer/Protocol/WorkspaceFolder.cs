namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A folder that is open.</summary>
/// <param name="Uri">Its uri.</param>
/// <param name="Name">Its name.</param>
internal sealed record WorkspaceFolder(string Uri, string? Name);
