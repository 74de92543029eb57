using System.Net;
using System.Net.Sockets;
using System.Text;
using Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Homes;

public sealed class HostTests
{
    [Fact]
    public async Task A_host_is_added_changed_and_removed_and_nothing_else_moves()
    {
        using var home = new Home();

        var added = await home.RunAsync("hosts add --id gpu --url http://gpu:8000 --type openai --label Gpu");
        var text = home.Text;
        var changed = await home.RunAsync("hosts set gpu --url http://gpu:8001 --label=");
        var list = await home.RunAsync("hosts list");
        var removed = await home.RunAsync("hosts remove gpu --yes");

        Assert.Equal("added host 'gpu'\n", added.Output);
        Assert.Equal(Registries.Sound.Replace("\"host_type\": \"openai\"}", "\"host_type\": \"openai\"},\n    {\"id\": \"gpu\", \"label\": \"Gpu\", \"api_url\": \"http://gpu:8000\", \"host_type\": \"openai\"}", StringComparison.Ordinal), text);
        Assert.Equal("changed host 'gpu'\n", changed.Output);
        Assert.Contains("gpu                 http://gpu:8001           openai none\n", list.Output, StringComparison.Ordinal);
        Assert.Equal("removed host 'gpu'\n", removed.Output);
        Assert.Equal(Registries.Sound, home.Text);
    }

    [Fact]
    public async Task A_removal_says_what_went_along()
    {
        using var home = new Home();

        var run = await home.RunAsync("hosts remove laptop --format json");

        Assert.Equal(
            ["removed model gemma-local  ", "removed model orphan  ", "emptied role chat primary gemma-local"],
            run.Json.GetProperty("consequences").EnumerateArray().Select(entry => string.Join(' ', new[] { "action", "kind", "id", "property", "was" }.Select(name => entry.GetProperty(name).GetString()))));
        Assert.Contains("\"chat\": {\"primary\": null}", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_is_asked_for_its_models_with_its_key()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var asked = AnswerAsync(server, """{"data": [{"id": "b"}, {"id": "a"}]}""");
        using var home = new Home($$"""{"version": 2, "hosts": [{"id": "h", "api_url": "http://{{server.LocalEndpoint}}/v1", "api_key": "k-1", "host_type": "openai"}]}""");

        var run = await home.RunAsync("hosts models h --timeout 60");

        Assert.Equal(("a\nb\n", 0), (run.Output, run.ExitCode));
        Assert.Contains("Authorization: Bearer k-1", await asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_said_plainly()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        using var home = new Home($$"""{"version": 2, "hosts": [{"id": "h", "api_url": "http://{{server.LocalEndpoint}}"}, {"id": "metadata", "api_url": "http://169.254.169.254"}]}""");

        (await home.RunAsync("hosts models h --timeout 1")).AssertCannotRun($"http://{server.LocalEndpoint} did not answer within 1 seconds");
        (await home.RunAsync("hosts models h --timeout soon")).AssertCannotRun("--timeout takes a number of seconds from 1 to 3600, not 'soon'");
        Assert.Equal(2, (await home.RunAsync("hosts models metadata")).ExitCode);
    }

    [Theory]
    [InlineData("hosts add --url ftp://x", "'ftp://x' is no url that begins with http:// or https://")]
    [InlineData("hosts add --url http://x --type opnai", "there is no type of host 'opnai'; did you mean 'openai'?")]
    [InlineData("hosts set laptp --label x", "there is no host 'laptp'; did you mean 'laptop'?")]
    [InlineData("hosts models laptp", "there is no host 'laptp'; did you mean 'laptop'?")]
    public async Task What_does_not_fit_is_refused(string command, string message)
    {
        using var home = new Home();

        await home.AssertRefusedAsync(command, message);
    }

    private static async Task<string> AnswerAsync(TcpListener server, string json)
    {
        using var client = await server.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal)) request.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\nConnection: close\r\n\r\n{json}"));
        return request.ToString();
    }
}
