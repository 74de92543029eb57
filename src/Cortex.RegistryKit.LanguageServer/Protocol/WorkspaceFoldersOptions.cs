namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the server does with folders.</summary>
/// <param name="Supported">Whether it knows several.</param>
/// <param name="ChangeNotifications">Whether it wants to know when they change.</param>
internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);
