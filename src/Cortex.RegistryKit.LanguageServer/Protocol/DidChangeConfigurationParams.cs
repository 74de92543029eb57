namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>The settings have changed.</summary>
/// <param name="Settings">The settings, from a client that sends them along.</param>
internal sealed record DidChangeConfigurationParams(System.Text.Json.JsonElement? Settings);
