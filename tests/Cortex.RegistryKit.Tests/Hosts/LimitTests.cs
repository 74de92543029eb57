using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace Cortex.RegistryKit.Tests.Hosts;

public class LimitTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void The_defaults_are_10_seconds_and_4_MiB_without_link_local_addresses()
    {
        var options = new HostClientOptions();

        Assert.Equal(TimeSpan.FromSeconds(10), options.Timeout);
        Assert.Equal(4 * 1024 * 1024, options.MaxAnswerSize);
        Assert.False(options.AllowLinkLocal);
    }

    [Fact]
    public void Limits_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HostClientOptions { Timeout = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HostClientOptions { Timeout = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HostClientOptions { Timeout = TimeSpan.MaxValue });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HostClientOptions { MaxAnswerSize = 0 });
        Assert.Equal(Timeout.InfiniteTimeSpan, new HostClientOptions { Timeout = Timeout.InfiniteTimeSpan }.Timeout);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(16 * 1024)]
    [InlineData(100_000)]
    public async Task An_answer_of_just_the_size_is_read_and_one_byte_more_is_not(int size)
    {
        var answer = "5".PadRight(size);
        var options = new HostClientOptions { MaxAnswerSize = size };
        foreach (var announced in (bool[])[true, false])
        {
            Assert.Equal(HostFailure.NotAList, (await Assert.ThrowsAsync<HostException>(() => Of(answer, announced).ListAsync(options: options))).Reason);
            Assert.Equal(HostFailure.TooLarge, (await Assert.ThrowsAsync<HostException>(() => Of(answer + " ", announced).ListAsync(options: options))).Reason);
        }

        static FakeHost Of(string answer, bool announced) => new((_, _) => Task.FromResult(new HttpResponseMessage { Content = announced ? new StringContent(answer) : new StreamContent(new Trickle(answer)) }));
    }

    [Fact]
    public async Task An_answer_without_an_end_is_given_up()
    {
        await using var server = new LoopbackServer(async (stream, token) =>
        {
            await LoopbackServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"data\": [", token);
            var more = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"id\": \"a\"},", 1000)));
            while (true) await stream.WriteAsync(more, token);
        });

        Assert.Equal(HostFailure.TooLarge, (await FailureOf(server, new HostClientOptions { MaxAnswerSize = 100_000 })).Reason);
    }

    [Fact]
    public async Task A_compressed_answer_counts_as_large_as_it_unfolds()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes("5".PadRight(10_000_000)));
        await using var server = new LoopbackServer(async (stream, token) =>
        {
            await LoopbackServer.WriteAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\nConnection: close\r\n\r\n", token);
            await stream.WriteAsync(packed.ToArray(), token);
        });

        using var http = new HttpClient(HostClient.CreateHandler());
        Assert.True(packed.Length < 20_000);
        Assert.Equal(HostFailure.TooLarge, (await FailureOf(server, http: http)).Reason);
    }

    [Fact]
    public async Task A_host_that_never_answers_is_given_up()
    {
        await using var server = new LoopbackServer((_, token) => Task.Delay(Timeout.Infinite, token));

        await IsTimedOut(server);
    }

    [Fact]
    public async Task A_host_that_answers_a_byte_now_and_then_is_given_up()
    {
        await using var server = new LoopbackServer(async (stream, token) =>
        {
            await LoopbackServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"data\": [", token);
            while (true)
            {
                await LoopbackServer.WriteAsync(stream, " ", token);
                await Task.Delay(20, token);
            }
        });

        await IsTimedOut(server);
    }

    [Fact]
    public async Task The_time_limit_of_the_caller_s_client_holds_too()
    {
        await using var server = new LoopbackServer((_, token) => Task.Delay(Timeout.Infinite, token));
        using var http = LoopbackServer.Client(Short);

        Assert.Equal(HostFailure.TimedOut, (await FailureOf(server, http: http)).Reason);
    }

    [Fact]
    public async Task A_request_can_be_cancelled_while_the_host_keeps_silent()
    {
        await using var server = new LoopbackServer((_, token) => Task.Delay(Timeout.Infinite, token));

        await IsCancelled(server);
    }

    [Fact]
    public async Task A_request_can_be_cancelled_in_the_middle_of_the_answer()
    {
        await using var server = new LoopbackServer(async (stream, token) =>
        {
            await LoopbackServer.WriteAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", token);
            await Task.Delay(Timeout.Infinite, token);
        });

        await IsCancelled(server);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_before_it_begins_is_not_made()
    {
        var host = FakeHost.Answering("{}");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.ListAsync(cancellationToken: new CancellationToken(true)));
        Assert.Empty(host.Requests);
    }

    private static async Task<HostException> FailureOf(LoopbackServer server, HostClientOptions? options = null, HttpClient? http = null)
    {
        using var own = LoopbackServer.Client();
        return await Assert.ThrowsAsync<HostException>(() => new HostClient(http ?? own, options).ListModelsAsync(new Url(server.Url)).WaitAsync(Patience));
    }

    private static async Task IsTimedOut(LoopbackServer server)
    {
        var watch = Stopwatch.StartNew();
        var problem = await FailureOf(server, new HostClientOptions { Timeout = Short });

        Assert.Equal(HostFailure.TimedOut, problem.Reason);
        Assert.Contains("0.2 seconds", problem.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, Short - TimeSpan.FromMilliseconds(50), Patience);
    }

    private static async Task IsCancelled(LoopbackServer server)
    {
        using var http = LoopbackServer.Client();
        using var source = new CancellationTokenSource(Short);
        var problem = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new HostClient(http).ListModelsAsync(new Url(server.Url), cancellationToken: source.Token).WaitAsync(Patience));
        Assert.Equal(source.Token, problem.CancellationToken);
    }

    /// <summary>A stream of unknown length that gives a few bytes at a time.</summary>
    private sealed class Trickle(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(buffer.Length, 777)], cancellationToken);
    }
}
