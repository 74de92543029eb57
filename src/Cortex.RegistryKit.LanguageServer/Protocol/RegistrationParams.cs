namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the client is to tell.</summary>
/// <param name="Registrations">The messages.</param>
internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);
