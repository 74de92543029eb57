namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>The question for settings.</summary>
/// <param name="Items">The parts.</param>
internal sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);
