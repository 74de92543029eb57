namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What the editor can do with folders.</summary>
/// <param name="Configuration">Whether it can be asked for settings.</param>
/// <param name="WorkspaceEdit">How it takes changes.</param>
/// <param name="DidChangeWatchedFiles">Whether it watches files.</param>
internal sealed record WorkspaceClientCapabilities(bool? Configuration, WorkspaceEditClientCapabilities? WorkspaceEdit, DynamicRegistrationCapabilities? DidChangeWatchedFiles);
