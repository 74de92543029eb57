using System.IO.Pipelines;
using System.Text.Json;
using Cortex.RegistryKit.LanguageServer.Protocol;
using Cortex.RegistryKit.LanguageServer.Server;
using StreamJsonRpc;

namespace Cortex.RegistryKit.LanguageServer.Benchmarks;

/// <summary>What the whole server holds on to, over many edits that it is told of as an editor does.</summary>
internal static class EditMemory
{
    private const int Edits = 10_000;
    private const int Step = 1000;
    private const int Burst = 20;
    private const string Uri = "file:///bench/model_registry.json";

    public static async Task MeasureAsync()
    {
        var (up, down) = (new Pipe(), new Pipe());
        var server = RegistryLanguageServer.RunAsync(up.Reader.AsStream(), down.Writer.AsStream(), Host.Create(), CancellationToken.None);
        var editor = new Listener();
        using var rpc = new JsonRpc(new HeaderDelimitedMessageHandler(up.Writer.AsStream(), down.Reader.AsStream(), new SystemTextJsonFormatter { JsonSerializerOptions = new JsonSerializerOptions(ProtocolJson.Default.Options) }));
        rpc.AddLocalRpcMethod(typeof(Listener).GetMethod(nameof(Listener.Published))!, editor, new JsonRpcMethodAttribute("textDocument/publishDiagnostics") { UseSingleObjectParameterDeserialization = true });
        rpc.StartListening();
        await rpc.InvokeWithParameterObjectAsync<JsonElement>("initialize", new Dictionary<string, object?> { ["capabilities"] = new ClientCapabilities(null, null, null) }, null, CancellationToken.None);
        await TellAsync(rpc, "textDocument/didOpen", ("textDocument", new TextDocumentItem(Uri, 1, Inputs.Registry())));
        await editor.WaitAsync(1);

        var typist = new Typist();
        Console.WriteLine("   edits   kept MB");
        for (var version = 2; version <= Edits + 1; version++)
        {
            await TellAsync(rpc, "textDocument/didChange", ("textDocument", new VersionedTextDocumentIdentifier(Uri, version)), ("contentChanges", new[] { typist.Next() }));
            if ((version - 1) % Burst == 0) await editor.WaitAsync(version);
            if ((version - 1) % Step == 0) Console.WriteLine(FormattableString.Invariant($"{version - 1,8}{GC.GetTotalMemory(forceFullCollection: true) / 1048576.0,10:F2}"));
        }

        await rpc.InvokeAsync<JsonElement>("shutdown");
        await rpc.NotifyAsync("exit");
        await server;
    }

    private static Task TellAsync(JsonRpc rpc, string method, params (string Name, object Value)[] members) => rpc.NotifyWithParameterObjectAsync(method, members.ToDictionary(member => member.Name, member => (object?)JsonSerializer.SerializeToElement(member.Value, member.Value.GetType(), JsonSerializerOptions.Web)), null);

    /// <summary>Hears which version was looked at last.</summary>
    private sealed class Listener
    {
        private readonly SemaphoreSlim news = new(0);
        private volatile int version;

        public void Published(PublishDiagnosticsParams report)
        {
            version = report.Version ?? 0;
            news.Release();
        }

        public async Task WaitAsync(int wanted)
        {
            while (version < wanted) await news.WaitAsync();
        }
    }
}
