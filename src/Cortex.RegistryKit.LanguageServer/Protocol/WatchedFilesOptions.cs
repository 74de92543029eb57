namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>What is to be watched.</summary>
/// <param name="Watchers">The files.</param>
internal sealed record WatchedFilesOptions(IReadOnlyList<WatchedPattern> Watchers);
