namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the server does for new names.</summary>
/// <param name="PrepareProvider">Whether it can be asked first.</param>
internal sealed record RenameOptions(bool PrepareProvider);
