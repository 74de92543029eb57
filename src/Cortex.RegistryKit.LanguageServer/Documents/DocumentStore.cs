using System.Collections.Concurrent;

namespace Cortex.RegistryKit.LanguageServer.Documents;

/// <summary>The documents that are open.</summary>
internal sealed class DocumentStore
{
    private readonly ConcurrentDictionary<string, OpenDocument> documents = new(StringComparer.Ordinal);

    /// <summary>All that are open.</summary>
    public IReadOnlyCollection<OpenDocument> All => [.. documents.Values];

    /// <summary>The document of a uri, or null.</summary>
    public OpenDocument? Find(string uri) => documents.GetValueOrDefault(uri);

    /// <summary>The document of a path, or null.</summary>
    public OpenDocument? FindPath(string path) => documents.Values.FirstOrDefault(document => document.Path == path);

    /// <summary>Puts a document in the place of its last version.</summary>
    public void Put(OpenDocument document) => documents[document.Uri] = document;

    /// <summary>Forgets a document.</summary>
    public void Remove(string uri) => documents.TryRemove(uri, out _);
}
