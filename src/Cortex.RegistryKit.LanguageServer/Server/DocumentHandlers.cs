using Cortex.RegistryKit.Language.Text;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Features;
using Cortex.RegistryKit.LanguageServer.Protocol;
using Cortex.RegistryKit.LanguageServer.Workspaces;

namespace Cortex.RegistryKit.LanguageServer.Server;

/// <summary>Documents that open, change, are saved and close, and files that change beside them.</summary>
/// <param name="host">What the program lends.</param>
/// <param name="workspace">What is open.</param>
/// <param name="client">The editor.</param>
/// <param name="publisher">Tells findings.</param>
internal sealed class DocumentHandlers(ServerHost host, Workspace workspace, Client client, DiagnosticsPublisher publisher)
{
    private readonly DerivedSchemas derived = new(host.Files);

    public void Register(Connection connection)
    {
        connection.On("textDocument/didOpen", new Action<DidOpenTextDocumentParams>(DidOpen));
        connection.On("textDocument/didChange", new Action<DidChangeTextDocumentParams>(DidChange));
        connection.On("textDocument/didSave", new Func<DidSaveTextDocumentParams, CancellationToken, Task>(DidSaveAsync));
        connection.On("textDocument/didClose", new Func<DidCloseTextDocumentParams, Task>(DidCloseAsync));
        connection.On("workspace/didChangeWatchedFiles", new Action<DidChangeWatchedFilesParams>(DidChangeWatchedFiles));
    }

    private void DidOpen(DidOpenTextDocumentParams parameters)
    {
        var item = parameters.TextDocument;
        Put(new OpenDocument(item.Uri, item.Version, Utf8Text.FromString(item.Text)));
    }

    private void DidChange(DidChangeTextDocumentParams parameters)
    {
        var id = parameters.TextDocument;
        if (workspace.Documents.Find(id.Uri) is { } document) Put(document.Change(id.Version ?? document.Version, parameters.ContentChanges, workspace.Client.Encoding));
    }

    private async Task DidSaveAsync(DidSaveTextDocumentParams parameters, CancellationToken cancellationToken)
    {
        if (workspace.Documents.Find(parameters.TextDocument.Uri) is not { } document || workspace.Analyze(document, cancellationToken) is not { } analysis) return;

        foreach (var problem in await derived.RefreshAsync(analysis, workspace.Settings, cancellationToken).ConfigureAwait(false)) await client.LogAsync(MessageType.Warning, problem).ConfigureAwait(false);
    }

    private Task DidCloseAsync(DidCloseTextDocumentParams parameters)
    {
        var uri = parameters.TextDocument.Uri;
        var path = workspace.Documents.Find(uri)?.Path;
        workspace.Close(uri);
        if (path is not null) FileChanged(path);
        return publisher.ClearAsync(uri);
    }

    private void DidChangeWatchedFiles(DidChangeWatchedFilesParams parameters)
    {
        foreach (var path in parameters.Changes.Select(change => DocumentUri.PathOf(change.Uri)).OfType<string>()) FileChanged(path);
    }

    private void Put(OpenDocument document)
    {
        workspace.Documents.Put(document);
        FileChanged(document.Path);
        publisher.Schedule(document.Uri);
    }

    /// <summary>Looks at everything again where something may depend on a file.</summary>
    private void FileChanged(string path)
    {
        if (!workspace.Schemas.DependsOn(path)) return;

        workspace.Reset();
        publisher.ScheduleAll();
    }
}
