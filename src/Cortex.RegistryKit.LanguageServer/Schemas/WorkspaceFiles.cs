using System.Collections.Concurrent;
using Cortex.RegistryKit.Language.Schema.Files;
using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.LanguageServer.Documents;

namespace Cortex.RegistryKit.LanguageServer.Schemas;

/// <summary>The files of schemas: what the editor has open counts, and behind it what is on the disk, read once until it changes.</summary>
/// <param name="documents">The documents that are open.</param>
/// <param name="files">The disk.</param>
internal sealed class WorkspaceFiles(DocumentStore documents, IServerFiles files) : ISchemaFiles
{
    private readonly ConcurrentDictionary<string, Utf8Text?> read = new(StringComparer.Ordinal);

    /// <summary>Whether a path was asked for, so that something may depend on it.</summary>
    public bool WasAsked(string path) => read.ContainsKey(path);

    /// <summary>Forgets what was read.</summary>
    public void Clear() => read.Clear();

    public bool Exists(string path) => Find(path) is not null;

    public Utf8Text Read(string path) => Find(path) ?? throw new FileNotFoundException("There is no such file.");

    private Utf8Text? Find(string path) => read.GetOrAdd(path, _ => documents.FindPath(path)?.Text ?? (files.Read(path) is { } bytes ? Utf8Text.FromBytes(bytes) : null));
}
