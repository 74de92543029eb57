namespace Cortex.RegistryKit;

/// <summary>What a snapshot needs beside its text.</summary>
/// <param name="Settings">The settings that resolving uses.</param>
/// <param name="Secrets">What secrets may refer to.</param>
/// <param name="NewId">Makes ids for new entries.</param>
internal sealed record RegistryContext(RegistrySettings Settings, SecretScope Secrets, Func<string> NewId);
