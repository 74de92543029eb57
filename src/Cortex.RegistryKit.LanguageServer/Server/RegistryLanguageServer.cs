using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Cortex.RegistryKit.LanguageServer.Protocol;
using Cortex.RegistryKit.LanguageServer.Workspaces;
using StreamJsonRpc;

namespace Cortex.RegistryKit.LanguageServer.Server;

/// <summary>The language server of registries.</summary>
public static class RegistryLanguageServer
{
    /// <summary>Serves one editor until it says that it is over, or is gone.</summary>
    /// <param name="input">What the editor writes.</param>
    /// <param name="output">What the editor reads.</param>
    /// <param name="host">What the program lends.</param>
    /// <param name="cancellationToken">Ends the service.</param>
    /// <returns>The exit code: 0 after a shutdown, 1 for an editor that went without one.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output, ServerHost host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);

        var phase = new LifePhase();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var connection = new Connection(new HeaderDelimitedMessageHandler(output, input, Formatter()), phase, host.Errors);
        connection.CancelLocallyInvokedMethodsWhenConnectionIsClosed = true;

        var workspace = new Workspace(host);
        var client = new Client(connection);
        var publisher = new DiagnosticsPublisher(workspace, client);
        new LifecycleHandlers(host, workspace, client, publisher, phase, over).Register(connection);
        new DocumentHandlers(host, workspace, client, publisher).Register(connection);
        new FeatureHandlers(workspace).Register(connection);
        connection.StartListening();
        try
        {
            await connection.Completion.WaitAsync(over.Token).ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or ConnectionLostException or IOException or BadRpcHeaderException or JsonException)
        {
            // The editor is gone, or says what nobody understands.
        }

        await over.CancelAsync().ConfigureAwait(false);
        return phase.IsShutDown ? 0 : 1;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "All that is read and written stands in ProtocolJson, which is generated.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "All that is read and written stands in ProtocolJson, which is generated.")]
    private static SystemTextJsonFormatter Formatter() => new() { JsonSerializerOptions = new JsonSerializerOptions(ProtocolJson.Default.Options) };
}
