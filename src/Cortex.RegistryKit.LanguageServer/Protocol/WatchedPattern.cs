namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>Files that are to be watched.</summary>
/// <param name="GlobPattern">Their pattern.</param>
internal sealed record WatchedPattern(string GlobPattern);
