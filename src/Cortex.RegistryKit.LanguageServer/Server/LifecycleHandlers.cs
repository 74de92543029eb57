using System.Text.Json;
using Cortex.RegistryKit.LanguageServer.Documents;
using Cortex.RegistryKit.LanguageServer.Features;
using Cortex.RegistryKit.LanguageServer.Protocol;
using Cortex.RegistryKit.LanguageServer.Settings;
using Cortex.RegistryKit.LanguageServer.Workspaces;

namespace Cortex.RegistryKit.LanguageServer.Server;

/// <summary>The beginning and the end, and the settings in between.</summary>
/// <param name="host">What the program lends.</param>
/// <param name="workspace">What is open.</param>
/// <param name="client">The editor.</param>
/// <param name="publisher">Tells findings.</param>
/// <param name="phase">Where in its life the server is.</param>
/// <param name="over">Ends the service.</param>
internal sealed class LifecycleHandlers(ServerHost host, Workspace workspace, Client client, DiagnosticsPublisher publisher, LifePhase phase, CancellationTokenSource over)
{
    private readonly SettingsReader settings = new(host.KindSettings);

    public void Register(Connection connection)
    {
        connection.On("initialize", new Func<InitializeParams, InitializeResult>(Initialize));
        connection.On("initialized", new Func<Empty, Task>(InitializedAsync));
        connection.On("shutdown", new Func<object?>(Shutdown));
        connection.On("exit", new Action(Exit));
        connection.On("workspace/didChangeConfiguration", new Func<DidChangeConfigurationParams, Task>(DidChangeConfigurationAsync));
        connection.On("workspace/didChangeWorkspaceFolders", new Action<DidChangeWorkspaceFoldersParams>(DidChangeWorkspaceFolders));
    }

    private InitializeResult Initialize(InitializeParams parameters)
    {
        phase.IsInitialized = true;
        workspace.Client = ClientFeatures.Of(parameters.Capabilities);
        var folders = parameters.WorkspaceFolders?.Select(folder => folder.Uri) ?? (parameters.RootUri is string root ? [root] : []);
        workspace.ChangeFolders(folders.Select(DocumentUri.PathOf), []);
        workspace.Configure(settings.Read(parameters.InitializationOptions));
        if (parameters.ProcessId is int process) _ = WatchAsync(process);
        return new InitializeResult(Capabilities, new ServerInfo("registrykit", host.Version));
    }

    private async Task InitializedAsync(Empty parameters)
    {
        if (workspace.Client.WatchesFiles) await client.WatchAsync("**/*.json", over.Token).ConfigureAwait(false);
        if (workspace.Client.Configuration) await AskSettingsAsync().ConfigureAwait(false);
    }

    private object? Shutdown()
    {
        phase.IsShutDown = true;
        return null;
    }

    private void Exit() => over.Cancel();

    private async Task DidChangeConfigurationAsync(DidChangeConfigurationParams parameters)
    {
        if (workspace.Client.Configuration) await AskSettingsAsync().ConfigureAwait(false);
        else Configure(parameters.Settings);
    }

    private void DidChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters)
    {
        workspace.ChangeFolders(parameters.Event.Added.Select(folder => DocumentUri.PathOf(folder.Uri)), parameters.Event.Removed.Select(folder => DocumentUri.PathOf(folder.Uri)));
        publisher.ScheduleAll();
    }

    /// <summary>Asks for settings. An editor that has none for us leaves those of the start.</summary>
    private async Task AskSettingsAsync()
    {
        if (await client.SettingsAsync(SettingsReader.Section, over.Token).ConfigureAwait(false) is { ValueKind: JsonValueKind.Object } given) Configure(given);
    }

    private void Configure(JsonElement? given)
    {
        workspace.Configure(settings.Read(given));
        publisher.ScheduleAll();
    }

    private async Task WatchAsync(int process)
    {
        try
        {
            await ClientProcess.WaitAsync(process, over.Token).ConfigureAwait(false);
            await over.CancelAsync().ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            // The service ended first.
        }
    }

    private ServerCapabilities Capabilities => new(
        PositionEncodings.NameOf(workspace.Client.Encoding),
        new TextDocumentSyncOptions(OpenClose: true, Change: 2, Save: true),
        new CompletionOptions(["\"", ":", " "]),
        HoverProvider: true,
        DefinitionProvider: true,
        ReferencesProvider: true,
        new RenameOptions(PrepareProvider: true),
        new CodeActionOptions([CodeActions.QuickFix, CodeActions.FixAll]),
        DocumentSymbolProvider: true,
        FoldingRangeProvider: true,
        DocumentFormattingProvider: true,
        DocumentRangeFormattingProvider: true,
        new SemanticTokensOptions(SemanticWords.Legend, Full: true),
        new WorkspaceServerCapabilities(new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true)));
}
