namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>Files have changed on the disk.</summary>
/// <param name="Changes">The files.</param>
internal sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);
