using System.Net;
using System.Text;

namespace Cortex.RegistryKit.Tests.Hosts;

/// <summary>Answers requests in memory, and keeps what they were.</summary>
internal sealed class FakeHost(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly List<(string Method, string Url, string Headers)> requests = [];

    /// <summary>Method, url as it was asked for, and headers of every request.</summary>
    public IReadOnlyList<(string Method, string Url, string Headers)> Requests => requests;

    /// <summary>Whether someone disposed it.</summary>
    public bool IsDisposed { get; private set; }

    /// <summary>A host that answers every request with the same text.</summary>
    public static FakeHost Answering(string text, HttpStatusCode status = HttpStatusCode.OK) => Answering(Encoding.UTF8.GetBytes(text), status);

    /// <summary>A host that answers every request with the same bytes.</summary>
    public static FakeHost Answering(byte[] content, HttpStatusCode status = HttpStatusCode.OK) =>
        new((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent(content) }));

    /// <summary>A host to whom there is no connection.</summary>
    public static FakeHost Failing(Exception problem) => new((_, _) => Task.FromException<HttpResponseMessage>(problem));

    /// <summary>Asks this host.</summary>
    public Task<IReadOnlyList<string>> ListAsync(string url = "http://h", string? key = null, HostType hostType = default, HostClientOptions? options = null, CancellationToken cancellationToken = default) =>
        new HostClient(new HttpClient(this), options).ListModelsAsync(new Url(url), key is null ? null : new Secret(key), hostType, cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (requests) requests.Add((request.Method.Method, request.RequestUri!.OriginalString, request.Headers.ToString().Trim()));
        return answer(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
