namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A part of the settings.</summary>
/// <param name="Section">Its name.</param>
internal sealed record ConfigurationItem(string? Section);
