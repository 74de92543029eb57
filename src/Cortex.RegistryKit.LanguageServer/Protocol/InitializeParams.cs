namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the editor says at the start.</summary>
/// <param name="ProcessId">The process of the editor; null where there is none to watch.</param>
/// <param name="RootUri">The folder that is open, from an old editor.</param>
/// <param name="WorkspaceFolders">The folders that are open.</param>
/// <param name="Capabilities">What the editor can do.</param>
/// <param name="InitializationOptions">The settings.</param>
internal sealed record InitializeParams(int? ProcessId, string? RootUri, IReadOnlyList<WorkspaceFolder>? WorkspaceFolders, ClientCapabilities Capabilities, System.Text.Json.JsonElement? InitializationOptions);
