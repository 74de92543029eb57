namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>Folders that came and went.</summary>
/// <param name="Added">Those that came.</param>
/// <param name="Removed">Those that went.</param>
internal sealed record WorkspaceFoldersChangeEvent(IReadOnlyList<WorkspaceFolder> Added, IReadOnlyList<WorkspaceFolder> Removed);
