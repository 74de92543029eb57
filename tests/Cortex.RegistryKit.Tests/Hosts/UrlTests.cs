namespace Cortex.RegistryKit.Tests.Hosts;

public class UrlTests
{
    private const string List = """{"data": [{"id": "a"}]}""";

    [Theory]
    [InlineData("http://h", "http://h/api/models")]
    [InlineData(" \t\u001fhttp://h// \u00a0\u2003", "http://h/api/models")]
    [InlineData("HTTPS://H:8443/V1/", "HTTPS://H:8443/V1/api/models")]
    [InlineData("http://h?x=1", "http://h?x=1/api/models")]
    [InlineData("http://u:p@h", "http://u:p@h/api/models")]
    [InlineData("http://h/a b/é東🚀", "http://h/a b/é東🚀/api/models")]
    [InlineData("http://[::1]:1", "http://[::1]:1/api/models")]
    [InlineData("http://my_host:11434", "http://my_host:11434/api/models")]
    public async Task The_path_is_put_behind_the_url_as_it_is_written(string url, string requested)
    {
        var host = FakeHost.Answering(List);

        Assert.Equal(["a"], await host.ListAsync(url));
        Assert.Equal(("GET", requested, ""), Assert.Single(host.Requests));
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("//h")]
    [InlineData("/h")]
    [InlineData("http:")]
    [InlineData("http://")]
    [InlineData("http:///x")]
    [InlineData("http://h:port")]
    [InlineData("http://h:65536")]
    [InlineData("http://[::1")]
    [InlineData("http://a b")]
    [InlineData("http://169.254.169.254...")]
    [InlineData("http://ab\u2100.com")]
    [InlineData("http:\\\\h")]
    [InlineData("http:/\\h")]
    [InlineData("http://h\\@169.254.169.254")]
    [InlineData("http://169.254.169.254\\@h")]
    [InlineData("ftp://h")]
    [InlineData("file:///etc/passwd")]
    [InlineData("file://h/x")]
    [InlineData("ws://h")]
    [InlineData("unix:/run/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:application/json,{}")]
    public Task Nothing_but_http_and_https_is_asked(string url) => IsRefused(url, HostFailure.UnusableUrl);

    [Theory]
    [InlineData("http://169.254.169.254")]
    [InlineData("https://169.254.0.1:8443/x")]
    [InlineData("http://u:p@169.254.169.254")]
    [InlineData("http://169.254.169.254./")]
    [InlineData("http://2852039166")]
    [InlineData("http://2852039166.")]
    [InlineData("http://0xa9fea9fe")]
    [InlineData("http://0xa9.0xfe.0xa9.0xfe")]
    [InlineData("http://0251.0376.0251.0376")]
    [InlineData("http://0251.254.169.254")]
    [InlineData("http://169.254.43518")]
    [InlineData("http://169.16689662")]
    [InlineData("http://１６９.254.169.254")]
    [InlineData("http://169。254。169。254")]
    [InlineData("http://٢٨٥٢٠٣٩١٦٦")]
    [InlineData("http://[::ffff:169.254.169.254]")]
    [InlineData("http://[::ffff:a9fe:a9fe]")]
    [InlineData("http://[::169.254.169.254]")]
    [InlineData("http://[64:ff9b::a9fe:a9fe]")]
    [InlineData("http://[fe80::1]")]
    [InlineData("http://[FE80::1%25eth0]")]
    [InlineData("http://[fe80::1%eth0]:80")]
    [InlineData("http://[febf::1]")]
    [InlineData("http://338288524927261089654018896841347694593")]
    [InlineData("http://metadata.google.internal")]
    [InlineData("http://METADATA.google.internal./x")]
    [InlineData("http://metadata。google。internal")]
    [InlineData("http://[fd00:ec2::254]")]
    [InlineData("http://[fd20:ce::254]")]
    [InlineData("http://100.100.100.200")]
    [InlineData("http://168.63.129.16")]
    public async Task Link_local_and_metadata_addresses_are_not_asked_however_they_are_spelled(string url)
    {
        await IsRefused(url, HostFailure.ForbiddenAddress);

        var host = FakeHost.Answering(List);
        Assert.Equal(["a"], await host.ListAsync(url, options: new HostClientOptions { AllowLinkLocal = true }));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://localhost")]
    [InlineData("http://10.0.0.2:11434")]
    [InlineData("http://192.168.169.254")]
    [InlineData("http://169.253.255.255")]
    [InlineData("http://169.255.0.0")]
    [InlineData("http://100.100.100.100")]
    [InlineData("http://[::1]:1")]
    [InlineData("http://[fd12::1]")]
    [InlineData("http://[fec0::1]")]
    [InlineData("http://[::ffff:127.0.0.1]")]
    [InlineData("http://0")]
    [InlineData("http://99999999999999999999999999999999999999999")]
    [InlineData("http://169.254.169.254.example")]
    [InlineData("http://metadata")]
    public async Task Loopback_and_private_addresses_are_asked_because_local_models_live_there(string url) =>
        Assert.Equal(["a"], await FakeHost.Answering(List).ListAsync(url));

    [Fact]
    public async Task The_type_of_the_host_says_where_its_list_is()
    {
        var host = FakeHost.Answering(List);
        foreach (var type in (HostType[])[default, new(""), HostType.Openwebui, HostType.Openai]) await host.ListAsync(hostType: type);

        Assert.Equal(["http://h/api/models", "http://h/api/models", "http://h/api/models", "http://h/models"], host.Requests.Select(request => request.Url));
        await IsRefused("http://h", HostFailure.UnknownHostType, new HostType("vllm"));
        await IsRefused("http://h", HostFailure.UnknownHostType, new HostType("OpenAI"));
    }

    private static async Task IsRefused(string url, HostFailure reason, HostType hostType = default)
    {
        var host = FakeHost.Answering(List);
        var problem = await Assert.ThrowsAsync<HostException>(() => host.ListAsync(url, "k", hostType));

        Assert.Equal(reason, problem.Reason);
        Assert.Empty(host.Requests);
    }
}
