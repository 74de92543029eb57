namespace Cortex.RegistryKit.Tests.Hosts;

public class HandlerTests
{
    private const string List = """{"data": [{"id": "a"}]}""";

    [Fact]
    public async Task The_handler_connects_to_names_and_addresses_that_are_allowed()
    {
        await using var server = LoopbackServer.Listing(List);
        using var http = new HttpClient(HostClient.CreateHandler());

        Assert.Equal(["a"], await new HostClient(http).ListModelsAsync(new Url(server.Url)));
        Assert.Equal(["a"], await new HostClient(http).ListModelsAsync(new Url($"http://localhost:{server.Port}")));
    }

    [Theory]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    public async Task The_handler_refuses_link_local_addresses_by_itself(string url)
    {
        using var http = new HttpClient(HostClient.CreateHandler());

        var problem = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri(url)));
        Assert.Equal(HostFailure.ForbiddenAddress, Assert.IsType<HostException>(problem.InnerException).Reason);
    }

    // What the url says is not refused; what stands for a name that resolves to such an address is the handler's refusal.
    [Fact]
    public async Task What_the_handler_refuses_the_client_says_as_its_own()
    {
        using var http = new HttpClient(new Elsewhere { InnerHandler = HostClient.CreateHandler() });

        var problem = await Assert.ThrowsAsync<HostException>(() => new HostClient(http).ListModelsAsync(new Url("http://harmless.example"), new Secret("k")));
        Assert.Equal(HostFailure.ForbiddenAddress, problem.Reason);
    }

    [Fact]
    public void The_handler_lets_link_local_addresses_pass_where_the_options_do()
    {
        using var handler = HostClient.CreateHandler(new HostClientOptions { AllowLinkLocal = true });

        Assert.Null(handler.ConnectCallback);
        Assert.False(handler.AllowAutoRedirect);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_unreachable()
    {
        using var http = new HttpClient(HostClient.CreateHandler());

        var problem = await Assert.ThrowsAsync<HostException>(() => new HostClient(http).ListModelsAsync(new Url("http://no-such-name.invalid")));
        Assert.Equal(HostFailure.Unreachable, problem.Reason);
    }

    [Fact]
    public async Task The_caller_s_client_stays_as_it_was()
    {
        var host = FakeHost.Answering(List);
        using var http = new HttpClient(host) { Timeout = TimeSpan.FromSeconds(77), BaseAddress = new Uri("http://base"), MaxResponseContentBufferSize = 5 };
        http.DefaultRequestHeaders.Add("X-Mine", "1");
        http.DefaultRequestHeaders.Authorization = new("Basic", "mine");

        await new HostClient(http).ListModelsAsync(new Url("http://h"), new Secret("k"));
        await new HostClient(http).ListModelsAsync(new Url("http://h"));

        Assert.False(host.IsDisposed);
        Assert.Equal(TimeSpan.FromSeconds(77), http.Timeout);
        Assert.Equal(["Basic mine"], http.DefaultRequestHeaders.GetValues("Authorization"));
        Assert.Equal(["1"], http.DefaultRequestHeaders.GetValues("X-Mine"));
        Assert.Contains("Bearer k", host.Requests[0].Headers, StringComparison.Ordinal);
        Assert.DoesNotContain("Basic", host.Requests[0].Headers, StringComparison.Ordinal);
        Assert.Contains("Basic mine", host.Requests[1].Headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_hosts_are_asked_at_once_and_none_gets_another_s_key()
    {
        var host = new FakeHost(async (request, token) =>
        {
            await Task.Yield();
            return new HttpResponseMessage { Content = new StringContent($$"""{"data": [{"id": "{{request.RequestUri!.Host}} {{request.Headers.Authorization}}"}]}""") };
        });
        using var http = new HttpClient(host);
        var client = new HostClient(http);

        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(n => Task.Run(() => client.ListModelsAsync(new Url($"http://h{n}"), new Secret($"k{n}")))));

        Assert.Equal(Enumerable.Range(0, 500).Select(n => $"h{n} Bearer k{n}"), answers.Select(Assert.Single));
    }

    [Fact]
    public async Task Many_real_requests_at_once_are_answered()
    {
        await using var server = LoopbackServer.Listing(List);
        using var http = new HttpClient(HostClient.CreateHandler());
        var client = new HostClient(http);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.ListModelsAsync(new Url(server.Url), new Secret("k"))));

        Assert.All(answers, answer => Assert.Equal(["a"], answer));
    }

    /// <summary>Sends every request to a link-local address, as a name server can.</summary>
    private sealed class Elsewhere : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri("http://169.254.169.254");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
