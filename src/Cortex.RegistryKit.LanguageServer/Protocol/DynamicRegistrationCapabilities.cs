namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>Whether the editor can be told later what to tell.</summary>
/// <param name="DynamicRegistration">Whether it can.</param>
internal sealed record DynamicRegistrationCapabilities(bool? DynamicRegistration);
