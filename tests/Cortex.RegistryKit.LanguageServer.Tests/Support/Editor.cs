using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using StreamJsonRpc;

namespace Cortex.RegistryKit.LanguageServer.Tests.Support;

/// <summary>An editor with one server of its own, a process like any other.</summary>
internal sealed class Editor : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, JsonNode> published = new();
    private readonly SemaphoreSlim news = new(0);
    private readonly RecordedStream output;
    private readonly Task<string> errors;
    private readonly JsonRpc rpc;
    private readonly Dictionary<string, string> texts = [];

    private Editor(Process process)
    {
        Process = process;
        errors = process.StandardError.ReadToEndAsync();
        output = new RecordedStream(process.StandardOutput.BaseStream);
        rpc = new JsonRpc(new HeaderDelimitedMessageHandler(process.StandardInput.BaseStream, output, new SystemTextJsonFormatter()));
        rpc.AddLocalRpcMethod(Notification(nameof(Published)), this, new JsonRpcMethodAttribute("textDocument/publishDiagnostics") { UseSingleObjectParameterDeserialization = true });
        rpc.AddLocalRpcMethod(Notification(nameof(Configuration)), this, new JsonRpcMethodAttribute("workspace/configuration") { UseSingleObjectParameterDeserialization = true });
        rpc.StartListening();
    }

    /// <summary>The server.</summary>
    public Process Process { get; }

    /// <summary>What the server said at the start.</summary>
    public JsonNode Initialized { get; private set; } = null!;

    /// <summary>The settings that the editor gives when it is asked.</summary>
    public JsonNode? Settings { get; set; }

    /// <summary>All that the server has written.</summary>
    public string Written => Encoding.UTF8.GetString(output.Record);

    /// <summary>Starts a server, and says nothing yet.</summary>
    public static Editor Start() => new(Tool.Start("lsp"));

    /// <summary>Starts a server.</summary>
    /// <param name="encoding">The encoding of positions.</param>
    /// <param name="options">The settings.</param>
    /// <param name="folders">The folders that are open.</param>
    /// <param name="process">The process to watch.</param>
    public static async Task<Editor> OpenAsync(string encoding = "utf-16", JsonNode? options = null, string[]? folders = null, int? process = null)
    {
        var editor = Start();
        editor.Initialized = (await editor.AskAsync("initialize", new JsonObject
        {
            ["processId"] = process,
            ["workspaceFolders"] = new JsonArray([.. (folders ?? []).Select(folder => new JsonObject { ["uri"] = UriOf(folder), ["name"] = "folder" })]),
            ["capabilities"] = new JsonObject
            {
                ["general"] = new JsonObject { ["positionEncodings"] = new JsonArray(encoding, "utf-16") },
                ["workspace"] = new JsonObject { ["workspaceEdit"] = new JsonObject { ["documentChanges"] = true }, ["configuration"] = true },
            },
            ["initializationOptions"] = options?.DeepClone(),
        }))!;
        await editor.TellAsync("initialized", new JsonObject());
        return editor;
    }

    /// <summary>The uri of a file.</summary>
    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    /// <summary>Asks the server.</summary>
    public Task<JsonNode?> AskAsync(string method, JsonObject parameters, CancellationToken cancellationToken = default) =>
        rpc.InvokeWithParameterObjectAsync<JsonNode?>(method, Members(parameters), null, cancellationToken).WaitAsync(Patience, CancellationToken.None);

    /// <summary>Asks the server something that needs no parameters.</summary>
    public Task<JsonNode?> AskAsync(string method) => rpc.InvokeAsync<JsonNode?>(method).WaitAsync(Patience);

    /// <summary>Tells the server something.</summary>
    public Task TellAsync(string method, JsonObject parameters) => rpc.NotifyWithParameterObjectAsync(method, Members(parameters), null);

    /// <summary>Opens a document.</summary>
    public Task OpenAsync(string uri, string text)
    {
        texts[uri] = text;
        return TellAsync("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "json", ["version"] = 1, ["text"] = text } });
    }

    /// <summary>Changes a part of a document.</summary>
    public Task ChangeAsync(string uri, int version, JsonNode range, string text) =>
        TellAsync("textDocument/didChange", new JsonObject { ["textDocument"] = Versioned(uri, version), ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = range, ["text"] = text }) });

    /// <summary>Puts another text in the place of a document's.</summary>
    public Task ReplaceAsync(string uri, int version, string text)
    {
        texts[uri] = text;
        return TellAsync("textDocument/didChange", new JsonObject { ["textDocument"] = Versioned(uri, version), ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }) });
    }

    /// <summary>Asks something about a place, which is where a mark stands in the text that was opened.</summary>
    public Task<JsonNode?> AskAtAsync(string method, string uri, JsonObject position, JsonObject? more = null)
    {
        var parameters = more ?? [];
        parameters["textDocument"] = new JsonObject { ["uri"] = uri };
        parameters["position"] = position;
        return AskAsync(method, parameters);
    }

    /// <summary>Asks something about a whole document.</summary>
    public Task<JsonNode?> AskAboutAsync(string method, string uri, JsonObject? more = null)
    {
        var parameters = more ?? [];
        parameters["textDocument"] = new JsonObject { ["uri"] = uri };
        return AskAsync(method, parameters);
    }

    /// <summary>Waits for the findings of a version of a document.</summary>
    public Task<JsonArray> FindingsAsync(string uri, int version) => FindingsAsync(uri, report => report["version"]?.GetValue<int>() == version);

    /// <summary>Waits for findings of a document that are as expected.</summary>
    public async Task<JsonArray> FindingsAsync(string uri, Func<JsonNode, bool> isExpected)
    {
        var end = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < end)
        {
            if (published.TryGetValue(uri, out var report) && isExpected(report)) return report["diagnostics"]!.AsArray();
            await news.WaitAsync(TimeSpan.FromMilliseconds(100));
        }

        throw new TimeoutException($"No such findings came. The last ones: {(published.TryGetValue(uri, out var last) ? last.ToJsonString() : "none")}");
    }

    /// <summary>Ends the connection as an editor does, and gives the exit code.</summary>
    public async Task<int> ShutDownAsync()
    {
        await AskAsync("shutdown");
        await rpc.NotifyAsync("exit");
        return await ExitAsync();
    }

    /// <summary>Waits for the server to end.</summary>
    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await Process.WaitForExitAsync(patience.Token);
        return Process.ExitCode;
    }

    /// <summary>What the server wrote to the standard error.</summary>
    public Task<string> ErrorsAsync() => errors;

    public async ValueTask DisposeAsync()
    {
        rpc.Dispose();
        if (!Process.HasExited) Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
        news.Dispose();
    }

    private static System.Reflection.MethodInfo Notification(string name) => typeof(Editor).GetMethod(name, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;

    private static JsonObject Versioned(string uri, int version) => new() { ["uri"] = uri, ["version"] = version };

    private static Dictionary<string, object?> Members(JsonObject parameters) => parameters.ToDictionary(member => member.Key, member => (object?)member.Value?.DeepClone());

    private void Published(JsonNode report)
    {
        published[report["uri"]!.GetValue<string>()] = report;
        news.Release();
    }

    private JsonArray Configuration(JsonNode parameters) => [.. parameters["items"]!.AsArray().Select(_ => Settings?.DeepClone())];
}
