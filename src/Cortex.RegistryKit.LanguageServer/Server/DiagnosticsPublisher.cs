using System.Collections.Concurrent;
using Cortex.RegistryKit.LanguageServer.Features;
using Cortex.RegistryKit.LanguageServer.Protocol;
using Cortex.RegistryKit.LanguageServer.Workspaces;

namespace Cortex.RegistryKit.LanguageServer.Server;

/// <summary>Tells the editor the findings of documents a moment after they have changed. A change makes work for the text before it stale, and ends it.</summary>
/// <param name="workspace">The documents.</param>
/// <param name="client">The editor.</param>
internal sealed class DiagnosticsPublisher(Workspace workspace, Client client)
{
    /// <summary>How long nothing may be typed before it is looked at: shorter than anybody notices, longer than keys of a burst are apart.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    private readonly ConcurrentDictionary<string, CancellationTokenSource> waiting = new(StringComparer.Ordinal);

    /// <summary>Looks at a document soon.</summary>
    public void Schedule(string uri)
    {
        var work = new CancellationTokenSource();
        waiting.AddOrUpdate(uri, work, (_, stale) =>
        {
            stale.Cancel();
            return work;
        });
        _ = RunAsync(uri, work);
    }

    /// <summary>Looks at all documents soon: what they are held against has changed.</summary>
    public void ScheduleAll()
    {
        foreach (var document in workspace.Documents.All) Schedule(document.Uri);
    }

    /// <summary>Takes the findings of a document back.</summary>
    public Task ClearAsync(string uri)
    {
        if (waiting.TryRemove(uri, out var stale)) stale.Cancel();
        return client.PublishAsync(new PublishDiagnosticsParams(uri, null, []));
    }

    private async Task RunAsync(string uri, CancellationTokenSource work)
    {
        try
        {
            await Task.Delay(Pause, work.Token).ConfigureAwait(false);
            if (workspace.Documents.Find(uri) is not { } document) return;

            var findings = DiagnosticReport.Of(workspace, document, work.Token);
            if (ReferenceEquals(workspace.Documents.Find(uri), document)) await client.PublishAsync(new PublishDiagnosticsParams(uri, document.Version, findings)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Newer work has taken its place.
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            await LogAsync(problem).ConfigureAwait(false);
        }
        finally
        {
            // Not disposed, which frees nothing here: newer work may be about to end it.
            waiting.TryRemove(KeyValuePair.Create(uri, work));
        }
    }

    // The editor may be gone, which is told elsewhere.
    private async Task LogAsync(Exception problem)
    {
        try
        {
            await client.LogAsync(MessageType.Error, $"diagnostics failed: {problem.GetType().Name}").ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is ObjectDisposedException or IOException or StreamJsonRpc.ConnectionLostException)
        {
        }
    }
}
