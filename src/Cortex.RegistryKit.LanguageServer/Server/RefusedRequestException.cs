namespace Cortex.RegistryKit.LanguageServer.Server;

/// <summary>A request that was understood, and is refused for a reason that the editor shows. Holds no secret.</summary>
internal sealed class RefusedRequestException(string message) : Exception(message);
