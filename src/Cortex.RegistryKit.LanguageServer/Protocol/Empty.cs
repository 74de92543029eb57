namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A message that says nothing.</summary>
internal sealed record Empty();
