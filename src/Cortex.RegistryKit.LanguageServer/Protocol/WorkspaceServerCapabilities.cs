namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the server does with folders.</summary>
/// <param name="WorkspaceFolders">The folders.</param>
internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersOptions WorkspaceFolders);
