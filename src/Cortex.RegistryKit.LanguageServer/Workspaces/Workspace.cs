using System.Collections.Concurrent;
using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Schemas;
using Cortex.RegistryKit.LanguageServer.Server;
using Cortex.RegistryKit.LanguageServer.Settings;

namespace Cortex.RegistryKit.LanguageServer.Workspaces;

/// <summary>All that an editor has open, and what the rules are told of it.</summary>
internal sealed class Workspace
{
    private readonly ConcurrentDictionary<string, (OpenDocument Document, int Generation, Analysis? Analysis)> analyses = new(StringComparer.Ordinal);
    private readonly List<string> folders = [];
    private readonly ServerHost host;
    private CatalogueSet? catalogues;
    private int generation;

    public Workspace(ServerHost host)
    {
        this.host = host;
        Schemas = new WorkspaceSchemas(new WorkspaceFiles(Documents, host.Files), host.Shipped);
    }

    /// <summary>What the editor can do.</summary>
    public ClientFeatures Client { get; set; } = new();

    /// <summary>What its settings say.</summary>
    public ServerSettings Settings { get; private set; } = new();

    /// <summary>The documents that are open.</summary>
    public DocumentStore Documents { get; } = new();

    /// <summary>Which schema a document has.</summary>
    public WorkspaceSchemas Schemas { get; }

    /// <summary>The folders that are open, by their full paths.</summary>
    public IReadOnlyList<string> Folders
    {
        get
        {
            lock (folders) return [.. folders];
        }
    }

    /// <summary>Takes other settings.</summary>
    public void Configure(ServerSettings settings)
    {
        Settings = settings;
        Reset();
    }

    /// <summary>Takes folders in, and others out.</summary>
    public void ChangeFolders(IEnumerable<string?> added, IEnumerable<string?> removed)
    {
        lock (folders)
        {
            folders.RemoveAll(folder => removed.Contains(folder));
            folders.AddRange(added.OfType<string>().Where(folder => !folders.Contains(folder)));
        }

        Reset();
    }

    /// <summary>Forgets what was read of schemas and catalogues, which may have changed.</summary>
    public void Reset()
    {
        Schemas.Configured = Paths(Settings.Schemas);
        Schemas.Clear();
        catalogues = null;
        Interlocked.Increment(ref generation);
    }

    /// <summary>What is known of a document at its version; null where it is no registry, or nothing is known of what it should be.</summary>
    public Analysis? Analyze(OpenDocument document, CancellationToken cancellationToken)
    {
        var now = Volatile.Read(ref generation);
        if (analyses.TryGetValue(document.Uri, out var known) && ReferenceEquals(known.Document, document) && known.Generation == now) return known.Analysis;

        var tree = JsonTree.Parse(document.Text, cancellationToken);
        var schema = Schemas.Find(tree, document.Path).Schema;
        var analysis = schema is not { IsSound: true } ? null : new Analysis(document, tree, schema, Context, Client.Encoding);
        if (ReferenceEquals(Documents.Find(document.Uri), document)) analyses[document.Uri] = (document, now, analysis);
        return analysis;
    }

    /// <summary>Forgets a document.</summary>
    public void Close(string uri)
    {
        Documents.Remove(uri);
        analyses.TryRemove(uri, out _);
    }

    private CheckContext Context => new()
    {
        IsCommitted = Settings.IsCommitted,
        AssertFormats = Settings.AssertFormats,
        DefinedIds = Settings.DefinedIds,
        Catalogues = catalogues ??= host.ReadCatalogues(Paths(Settings.Catalogues)),
        Today = DateTime.UtcNow.Date,
    };

    /// <summary>The files that relative paths mean: in each folder that has them.</summary>
    private IReadOnlyList<string> Paths(IEnumerable<string> names) => [.. names.SelectMany(name => Folders.DefaultIfEmpty(Environment.CurrentDirectory).Select(folder => Path.GetFullPath(Path.Combine(folder, name)))).Distinct(StringComparer.Ordinal)];
}
