using System.Globalization;
using System.Net;

namespace Cortex.RegistryKit.Tests.Hosts;

public class AnswerTests
{
    [Theory]
    [InlineData("""{"data": [{"id": "b"}, {"id": "a"}]}""", "a b")]
    [InlineData("""{"data": [{"name": "n"}, {"id": "", "name": "m"}, {"id": 5, "name": "k"}, {"id": null}, {}, 5, null, "x", ["y"]]}""", "k m n")]
    [InlineData("""{"data": [{"id": "a", "id": "b"}], "data": [{"id": "c", "id": "d"}]}""", "d")]
    [InlineData("""{"data": [{"id": "a", "id": 5, "name": "n"}]}""", "n")]
    [InlineData("""{"d\u0061ta": [{"\u0069d": "\u0061"}]}""", "a")]
    [InlineData("""{"object": "list"}""", "")]
    [InlineData("{}", "")]
    [InlineData(" \r\n\t{\"data\": []} ", "")]
    public async Task The_names_are_read_out_of_the_items(string answer, string names) =>
        Assert.Equal(names, string.Join(' ', await FakeHost.Answering(answer).ListAsync()));

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("\"data\"")]
    [InlineData("""{"data": null}""")]
    [InlineData("""{"data": {}}""")]
    [InlineData("""{"data": "a"}""")]
    [InlineData("""{"data": [], "data": 5}""")]
    public Task JSON_that_is_no_list_is_refused(string answer) => FailsWith(HostFailure.NotAList, FakeHost.Answering(answer));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("<html>")]
    [InlineData("""{"data": [}""")]
    [InlineData("""{"data": []} x""")]
    [InlineData("""{"data": [],}""")]
    [InlineData("""{"data": [] /* none */}""")]
    [InlineData("""{'data': []}""")]
    [InlineData("""{"data": NaN}""")]
    [InlineData("\ufeff{}")]
    public Task What_is_not_JSON_is_refused(string answer) => FailsWith(HostFailure.NotJson, FakeHost.Answering(answer));

    [Fact]
    public Task What_is_not_UTF8_is_refused() => FailsWith(HostFailure.NotJson, FakeHost.Answering([.. "{\"x\": \""u8, 0xff, .. "\"}"u8]));

    [Theory]
    [InlineData(500, null)]
    [InlineData(512, HostFailure.NotJson)]
    [InlineData(1_000_000, HostFailure.NotJson)]
    public async Task Nesting_has_a_limit_and_costs_no_stack(int depth, HostFailure? expected)
    {
        var host = FakeHost.Answering($$"""{"x": {{new string('[', depth)}}{{new string(']', depth)}}}""");

        if (expected is HostFailure reason) await FailsWith(reason, host);
        else Assert.Empty(await host.ListAsync());
    }

    [Fact]
    public async Task Names_are_in_the_order_of_their_code_points()
    {
        string[] sorted = ["", "10", "9", "B", "Z", "_", "a", "a-b", "a.b", "ab", "b", "z", "é", "\ud7ff", "\ud83d", "\ud83da", "\ud83e", "\udc00", "\ue000", "\uff5e", "\U00010000", "\U0001F600", "\U0001F601", "\U0001F601a"];
        var items = sorted.Skip(1).Reverse().Select(name => $$"""{"id": "{{string.Concat(name.Select(unit => $"\\u{(int)unit:x4}"))}}"}""");

        Assert.Equal(sorted.Skip(1), await FakeHost.Answering($$"""{"data": [{{string.Join(',', items)}}]}""").ListAsync());
    }

    [Fact]
    public async Task The_order_is_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("cs-CZ");
            Assert.Equal(["Z", "ch", "d", "i"], await FakeHost.Answering("""{"data": [{"id": "i"}, {"id": "d"}, {"id": "ch"}, {"id": "Z"}]}""").ListAsync());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData(300, HostFailure.Redirected)]
    [InlineData(302, HostFailure.Redirected)]
    [InlineData(304, HostFailure.Redirected)]
    [InlineData(400, HostFailure.ErrorStatus)]
    [InlineData(401, HostFailure.ErrorStatus)]
    [InlineData(404, HostFailure.ErrorStatus)]
    [InlineData(429, HostFailure.ErrorStatus)]
    [InlineData(500, HostFailure.ErrorStatus)]
    [InlineData(599, HostFailure.ErrorStatus)]
    public async Task A_status_that_is_no_success_is_an_error_whatever_the_answer_holds(int status, HostFailure reason)
    {
        var problem = await FailsWith(reason, FakeHost.Answering("""{"data": [{"id": "a"}]}""", (HttpStatusCode)status));

        Assert.Equal(status, (int?)problem.StatusCode);
        Assert.Contains($"http://h", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_success_without_a_list_is_an_error_too() => await FailsWith(HostFailure.NotJson, FakeHost.Answering("", HttpStatusCode.NoContent));

    [Fact]
    public async Task A_connection_that_fails_is_an_error()
    {
        await FailsWith(HostFailure.Unreachable, FakeHost.Failing(new HttpRequestException("no")));
        await FailsWith(HostFailure.Unreachable, FakeHost.Failing(new IOException("no")));
    }

    [Fact]
    public async Task A_real_connection_that_fails_says_why()
    {
        int port;
        await using (var server = LoopbackServer.Listing("{}")) port = server.Port;

        using var http = LoopbackServer.Client();
        var problem = await Assert.ThrowsAsync<HostException>(() => new HostClient(http).ListModelsAsync(new Url($"http://127.0.0.1:{port}")));
        Assert.Equal(HostFailure.Unreachable, problem.Reason);
        Assert.Contains("ConnectionError", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_an_error()
    {
        await using var server = LoopbackServer.Sending("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\": [");
        using var http = LoopbackServer.Client();

        var problem = await Assert.ThrowsAsync<HostException>(() => new HostClient(http).ListModelsAsync(new Url(server.Url)));
        Assert.Equal(HostFailure.Unreachable, problem.Reason);
    }

    private static async Task<HostException> FailsWith(HostFailure reason, FakeHost host)
    {
        var problem = await Assert.ThrowsAsync<HostException>(() => host.ListAsync());
        Assert.Equal(reason, problem.Reason);
        return problem;
    }
}
