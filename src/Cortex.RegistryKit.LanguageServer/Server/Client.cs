using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Cortex.RegistryKit.LanguageServer.Protocol;
using StreamJsonRpc;

namespace Cortex.RegistryKit.LanguageServer.Server;

/// <summary>The editor, as the server speaks to it.</summary>
/// <param name="rpc">The connection.</param>
internal sealed class Client(JsonRpc rpc)
{
    /// <summary>Tells the findings of a document.</summary>
    public Task PublishAsync(PublishDiagnosticsParams findings) => NotifyAsync("textDocument/publishDiagnostics", findings, ProtocolJson.Default.PublishDiagnosticsParams);

    /// <summary>Writes a line into the log that the editor shows.</summary>
    /// <param name="type">How much it matters.</param>
    /// <param name="message">The line. Holds no text of a document.</param>
    public Task LogAsync(MessageType type, string message) => NotifyAsync("window/logMessage", new LogMessageParams(type, message), ProtocolJson.Default.LogMessageParams);

    /// <summary>Asks for a part of the settings.</summary>
    /// <returns>The settings; null where the editor has none, or does not answer as it should.</returns>
    public async Task<JsonElement?> SettingsAsync(string section, CancellationToken cancellationToken)
    {
        var answer = await RequestAsync("workspace/configuration", new ConfigurationParams([new ConfigurationItem(section)]), ProtocolJson.Default.ConfigurationParams, cancellationToken).ConfigureAwait(false);
        return answer is { ValueKind: JsonValueKind.Array } items && items.GetArrayLength() > 0 ? items[0] : null;
    }

    /// <summary>Asks to be told when files change.</summary>
    public Task WatchAsync(string pattern, CancellationToken cancellationToken) => RequestAsync(
        "client/registerCapability",
        new RegistrationParams([new Registration("files", "workspace/didChangeWatchedFiles", new WatchedFilesOptions([new WatchedPattern(pattern)]))]),
        ProtocolJson.Default.RegistrationParams,
        cancellationToken);

    private Task NotifyAsync<T>(string method, T parameters, JsonTypeInfo<T> type) => rpc.NotifyWithParameterObjectAsync(method, Members(parameters, type), null);

    private Task<JsonElement?> RequestAsync<T>(string method, T parameters, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        rpc.InvokeWithParameterObjectAsync<JsonElement?>(method, Members(parameters, type), null, cancellationToken);

    // Parameters that are a table of members need no reflection.
    private static Dictionary<string, object?> Members<T>(T parameters, JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToElement(parameters, type).EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value);
}
