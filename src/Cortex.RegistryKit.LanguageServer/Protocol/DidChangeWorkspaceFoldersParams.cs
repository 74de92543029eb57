namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>The open folders have changed.</summary>
/// <param name="Event">The change.</param>
internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);
