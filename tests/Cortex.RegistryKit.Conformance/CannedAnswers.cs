using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.Conformance;

/// <summary>Answers requests as a case says, and writes them down.</summary>
internal sealed class CannedAnswers(JsonElement answers) : HttpMessageHandler
{
    private const int Timeout = 10;

    public JsonArray Requests { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!.OriginalString;
        var headers = new JsonObject();
        if (request.Headers.TryGetValues("Authorization", out var values)) headers["Authorization"] = values.Single();
        Requests.Add(new JsonObject { ["method"] = request.Method.Method, ["url"] = url, ["headers"] = headers, ["timeout"] = Timeout });

        foreach (var answer in answers.EnumerateArrayOrEmpty())
        {
            if (answer.GetProperty("url").GetString() != url) continue;
            if (answer.TryGetProperty("connect_error", out _)) break;

            var body = answer.TryGetProperty("text", out var text) ? text.GetString()! : answer.TryGetProperty("json", out var json) ? json.GetRawText() : "";
            var status = answer.TryGetProperty("status", out var code) ? code.GetInt32() : 200;
            return Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8), RequestMessage = request });
        }

        throw new HttpRequestException("The connection failed.");
    }
}
