using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace Cortex.RegistryKit.LanguageServer.Server;

/// <summary>The connection to the editor: what may be asked when, and what an error says.</summary>
/// <param name="handler">Reads and writes messages.</param>
/// <param name="phase">Where in its life the server is.</param>
/// <param name="errors">Where a fault of the server itself is told.</param>
internal sealed class Connection(IJsonRpcMessageHandler handler, LifePhase phase, TextWriter errors) : JsonRpc(handler)
{
    private const JsonRpcErrorCode NotInitialized = (JsonRpcErrorCode)(-32002);
    private const JsonRpcErrorCode RequestFailed = (JsonRpcErrorCode)(-32803);

    /// <summary>Names a handler's request or notification.</summary>
    public void On(string method, Delegate handler) => AddLocalRpcMethod(handler.Method, handler.Target, new JsonRpcMethodAttribute(method) { UseSingleObjectParameterDeserialization = true });

    protected override async ValueTask<JsonRpcMessage> DispatchRequestAsync(JsonRpcRequest request, TargetMethod targetMethod, CancellationToken cancellationToken)
    {
        if (phase.Refusal(request.Method) is not string refusal) return await base.DispatchRequestAsync(request, targetMethod, cancellationToken).ConfigureAwait(false);

        return new JsonRpcError
        {
            RequestId = request.RequestId,
            Error = new JsonRpcError.ErrorDetail { Code = phase.IsInitialized ? JsonRpcErrorCode.InvalidRequest : NotInitialized, Message = refusal },
        };
    }

    // What an exception says may quote what it was about, which may be a key.
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        switch (exception)
        {
            case RefusedRequestException refused: return new() { Code = RequestFailed, Message = refused.Message };
            case JsonException: return new() { Code = JsonRpcErrorCode.InvalidParams, Message = "the parameters are not what the method takes" };
            default:
                errors.WriteLine($"registrykit lsp: {request.Method} failed: {exception.GetType().Name}");
                return new() { Code = JsonRpcErrorCode.InternalError, Message = $"this is a defect of the server: {exception.GetType().Name}" };
        }
    }
}
