using System.Net;

namespace Cortex.RegistryKit.Tests.Hosts;

/// <summary>Against real servers, because it is the framework that follows redirects.</summary>
public class RedirectTests
{
    private const string Key = "canary-key-0123456789";
    private const string List = """{"data": [{"id": "a"}]}""";

    [Fact]
    public async Task A_redirect_to_another_origin_is_refused_and_no_key_goes_there()
    {
        await using var other = LoopbackServer.Listing(List);
        await using var asked = LoopbackServer.RedirectingTo($"http://u:secret-password@127.0.0.1:{other.Port}/api/models?token=t");
        using var http = LoopbackServer.Client();

        var problem = await FailureOf(http, asked);

        Assert.Equal(HostFailure.Redirected, problem.Reason);
        Assert.Contains($"to {other.Url};", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-password", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains(Key, Assert.Single(asked.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, Assert.Single(other.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_name_for_the_same_server_is_another_origin()
    {
        await using var other = LoopbackServer.Listing(List);
        await using var asked = LoopbackServer.RedirectingTo($"http://localhost:{other.Port}/api/models");
        using var http = LoopbackServer.Client();

        Assert.Equal(HostFailure.Redirected, (await FailureOf(http, asked)).Reason);
        Assert.All(other.Requests, request => Assert.DoesNotContain(Key, request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redirect_within_the_origin_is_left_to_the_caller_s_handler()
    {
        var round = 0;
        await using var server = new LoopbackServer((stream, token) => LoopbackServer.WriteAsync(
            stream,
            Interlocked.Increment(ref round) == 1 ? "HTTP/1.1 307 Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" : $"HTTP/1.1 200 OK\r\nContent-Length: {List.Length}\r\nConnection: close\r\n\r\n{List}",
            token));
        using var http = LoopbackServer.Client();

        Assert.Equal(["a"], await new HostClient(http).ListModelsAsync(new Url(server.Url), new Secret(Key)));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Our_own_handler_follows_no_redirect_at_all()
    {
        await using var other = LoopbackServer.Listing(List);
        await using var asked = LoopbackServer.RedirectingTo(other.Url);
        using var http = new HttpClient(HostClient.CreateHandler());

        var problem = await FailureOf(http, asked);

        Assert.Equal(HostFailure.Redirected, problem.Reason);
        Assert.Equal(HttpStatusCode.Found, problem.StatusCode);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Redirects_without_an_end_are_given_up()
    {
        await using var server = LoopbackServer.RedirectingTo("/");
        using var http = LoopbackServer.Client();

        Assert.Equal(HostFailure.Redirected, (await FailureOf(http, server)).Reason);
    }

    private static Task<HostException> FailureOf(HttpClient http, LoopbackServer server) =>
        Assert.ThrowsAsync<HostException>(() => new HostClient(http).ListModelsAsync(new Url(server.Url), new Secret(Key)));
}
