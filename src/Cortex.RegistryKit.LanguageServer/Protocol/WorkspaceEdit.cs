namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>Changes of documents.</summary>
/// <param name="Changes">The changes by document, for an editor that knows no versions here; else null.</param>
/// <param name="DocumentChanges">The changes with the versions that they are for; else null.</param>
internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes, IReadOnlyList<TextDocumentEdit>? DocumentChanges);
