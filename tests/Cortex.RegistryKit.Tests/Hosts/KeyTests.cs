using System.Net;

namespace Cortex.RegistryKit.Tests.Hosts;

public class KeyTests
{
    private const string Canary = "canary-4711";
    private const string List = """{"data": [{"id": "a"}]}""";

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(" \t\u001f\u3000", "")]
    [InlineData("k", "Authorization: Bearer k")]
    [InlineData(" k \n", "Authorization: Bearer k")]
    [InlineData("a b,c=\"d\";~!", "Authorization: Bearer a b,c=\"d\";~!")]
    public async Task A_key_that_is_not_blank_is_sent_as_a_bearer_token(string? key, string header)
    {
        var host = FakeHost.Answering(List);
        await host.ListAsync(key: key);

        Assert.Equal(header, Assert.Single(host.Requests).Headers);
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\r\nX-Other: b")]
    [InlineData("a\tb")]
    [InlineData("a\0b")]
    [InlineData("schlüssel")]
    [InlineData("a\u007f")]
    [InlineData("\u200bk")]
    [InlineData("k🚀")]
    public async Task A_key_of_other_characters_than_printable_ASCII_is_not_sent(string key)
    {
        var host = FakeHost.Answering(List);
        var problem = await Assert.ThrowsAsync<HostException>(() => host.ListAsync(key: key));

        Assert.Equal(HostFailure.UnusableKey, problem.Reason);
        Assert.Empty(host.Requests);
        Assert.DoesNotContain(key, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_of_a_registry_is_asked_with_what_its_key_means()
    {
        var registry = Snapshot.Of<ModelRegistry>(
            """{"version": 2, "hosts": [{"id": "h", "api_url": "http://h/v1/", "api_key": "${env:HOST_KEY}", "host_type": "openai"}, {"id": "none"}]}"""u8,
            new RegistryOptions { Settings = new ModelRegistrySettings(), Environment = name => name == "HOST_KEY" ? "k" : null });
        var host = FakeHost.Answering(List);
        using var http = new HttpClient(host);

        Assert.Equal(["a"], await new HostClient(http).ListModelsAsync(registry.Data.Hosts[0], registry));
        Assert.Equal(("GET", "http://h/v1/models", "Authorization: Bearer k"), Assert.Single(host.Requests));
        Assert.Equal(HostFailure.UnusableUrl, (await Assert.ThrowsAsync<HostException>(() => new HostClient(http).ListModelsAsync(registry.Data.Hosts[1], registry))).Reason);
    }

    [Fact]
    public async Task The_host_of_a_model_is_asked_with_the_key_that_the_model_would_use()
    {
        var registry = Snapshot.Of<ModelRegistry>(
            """{"version": 2, "hosts": [{"id": "h", "api_url": "http://own"}], "models": [{"id": "m", "type": "local_openai", "host_id": "h"}], "roles": {"chat": {"primary": "m"}}}"""u8,
            new RegistryOptions { Settings = new ModelRegistrySettings { LocalApiUrl = new Url("http://own/"), LocalApiKey = new Secret("server") } });
        var host = FakeHost.Answering(List);
        using var http = new HttpClient(host);

        await new HostClient(http).ListModelsAsync(Assert.IsType<ResolvedLocalOpenAiModel>(registry.Resolve(new RoleName("chat"))));

        Assert.Equal(("GET", "http://own/api/models", "Authorization: Bearer server"), Assert.Single(host.Requests));
    }

    public static TheoryData<string, string> Failures
    {
        get
        {
            var echo = $"{{\"{Canary}\": \"{Canary}\"";
            return new()
            {
                { "ftp://u:" + Canary + "@h", List },
                { "http://u:" + Canary + "@h:port", List },
                { "http://u:" + Canary + "/x@h", List },
                { "http://u:" + Canary + "@169.254.169.254", List },
                { "http://u:" + Canary + "@h/" + Canary + "?key=" + Canary, echo },
                { "http://u:" + Canary + "@h", "[\"" + Canary + "\"]" },
                { "http://u:" + Canary + "@h", Canary },
                { "http://u:" + Canary + "@h", new string(' ', 100) + Canary },
                { "http://u:" + Canary + "@h", "status 401" },
                { "http://u:" + Canary + "@h", "status 302" },
                { "http://u:" + Canary + "@h", "fail" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task No_message_holds_the_key_or_a_url_s_password_or_what_the_host_says(string url, string answer)
    {
        var host = answer switch
        {
            "status 401" or "status 302" => new FakeHost((_, _) => Task.FromResult(new HttpResponseMessage((HttpStatusCode)int.Parse(answer[7..], null)) { ReasonPhrase = Canary, Content = new StringContent(Canary), Headers = { { "Location", "http://x/" + Canary } } })),
            "fail" => FakeHost.Failing(new HttpRequestException(HttpRequestError.InvalidResponse, "Received an invalid status line: " + Canary)),
            _ => FakeHost.Answering(answer),
        };
        var problem = await Assert.ThrowsAsync<HostException>(() => host.ListAsync(url, Canary, options: new HostClientOptions { MaxAnswerSize = 100 }));

        for (Exception? any = problem; any is not null; any = any.InnerException) Assert.DoesNotContain(Canary, any.ToString() + any.Message + string.Concat(any.Data.Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_line_that_quotes_the_key_does_not_show_it()
    {
        await using var server = LoopbackServer.Sending($"HTTP/1.1 {Canary}\r\n\r\n");
        using var http = LoopbackServer.Client();
        var problem = await Assert.ThrowsAsync<HostException>(() => new HostClient(http).ListModelsAsync(new Url(server.Url), new Secret(Canary)));

        Assert.Equal(HostFailure.Unreachable, problem.Reason);
        Assert.DoesNotContain(Canary, problem.ToString(), StringComparison.Ordinal);
    }
}
