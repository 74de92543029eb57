using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cortex.RegistryKit.Tests.Hosts;

/// <summary>A real server on 127.0.0.1 that sends what a test says, byte by byte if need be.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly List<string> requests = [];
    private readonly Func<NetworkStream, CancellationToken, Task> answer;
    private readonly Task running;

    public LoopbackServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        running = RunAsync();
    }

    /// <summary>A server that sends a text and closes the connection.</summary>
    public static LoopbackServer Sending(string text) => new((stream, token) => WriteAsync(stream, text, token));

    /// <summary>A server that answers with a list of models.</summary>
    public static LoopbackServer Listing(string json) => Sending($"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\nConnection: close\r\n\r\n{json}");

    /// <summary>A server that redirects.</summary>
    public static LoopbackServer RedirectingTo(string url) => Sending($"HTTP/1.1 302 Found\r\nLocation: {url}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    /// <summary>A client with the framework's own behaviour, redirects included, that uses no proxy to come here.</summary>
    public static HttpClient Client(TimeSpan? timeout = null) => new(new SocketsHttpHandler { UseProxy = false }) { Timeout = timeout ?? TimeSpan.FromSeconds(100) };

    /// <summary>Writes a text.</summary>
    public static async Task WriteAsync(NetworkStream stream, string text, CancellationToken token) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), token);

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The server's url.</summary>
    public string Url => $"http://127.0.0.1:{Port}";

    /// <summary>What was sent here, each request's line and headers.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests) return [.. requests];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await running;
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true) served.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception ended) when (stop.IsCancellationRequested && ended is (OperationCanceledException or InvalidOperationException))
        {
            // Whoever stops a listener between two calls of it hears that it is not listening.
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = await ReadHeadAsync(stream);
                if (head.Length == 0) return;
                lock (requests) requests.Add(head);
                await answer(stream, stop.Token);
            }
            catch (Exception problem) when (problem is IOException or OperationCanceledException or SocketException)
            {
                // The client has gone, as it should in many a test.
            }
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, stop.Token) > 0) head.Append((char)buffer[0]);
        return head.ToString();
    }
}
