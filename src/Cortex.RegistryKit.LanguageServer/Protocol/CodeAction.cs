namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>Something that can be done.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Diagnostics">What it mends.</param>
/// <param name="IsPreferred">Whether it is the one obvious mend.</param>
/// <param name="Edit">The changes.</param>
internal sealed record CodeAction(string Title, string Kind, IReadOnlyList<Diagnostic>? Diagnostics, bool IsPreferred, WorkspaceEdit Edit);
