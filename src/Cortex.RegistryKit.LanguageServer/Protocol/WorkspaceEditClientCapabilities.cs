namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>How the editor takes changes.</summary>
/// <param name="DocumentChanges">Whether with versions.</param>
internal sealed record WorkspaceEditClientCapabilities(bool? DocumentChanges);
