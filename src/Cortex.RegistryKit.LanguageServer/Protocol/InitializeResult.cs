namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>The answer at the start.</summary>
/// <param name="Capabilities">What the server does.</param>
/// <param name="ServerInfo">Who it is.</param>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);
