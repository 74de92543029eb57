using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Following;

public sealed class LiveRegistryTests : IDisposable
{
    private static readonly FollowOptions Fast = new() { Interval = TimeSpan.FromMilliseconds(20) };
    private static readonly FollowOptions Never = new() { Interval = TimeSpan.FromDays(1) };

    private readonly TemporaryFolder folder = new();
    private readonly ListLogger log = new();
    private readonly string path;

    public LiveRegistryTests() => path = folder.Write("model_registry.json", Registries.Typical);

    private static string WithoutBare => Registries.Typical.Replace(", {\"id\": \"bare\", \"api_url\": \"http://bare\"}", "", StringComparison.Ordinal);

    private static string Broken => Registries.Typical.Replace("\"primary\": \"pro\"", "\"primary\": \"prro\"", StringComparison.Ordinal);

    [Fact]
    public async Task A_changed_file_is_taken_over_by_itself()
    {
        using var live = await FollowAsync(Fast);
        var reloaded = Next(live);

        await File.WriteAllTextAsync(path, WithoutBare);

        var change = await reloaded;
        Assert.Equal("host 'bare' removed", change.Changes.ToString());
        Assert.Same(change.Current, live.Current);
        Assert.False(live.Current.Data.Hosts.Contains(new HostId("bare")));
        Assert.True(change.Before.Data.Hosts.Contains(new HostId("bare")));
    }

    [Fact]
    public async Task A_file_that_an_editor_replaces_by_another_one_is_taken_over()
    {
        using var live = await FollowAsync(Fast);
        var reloaded = Next(live);

        File.Move(folder.Write("new.json", WithoutBare), path, overwrite: true);

        Assert.Equal("host 'bare' removed", (await reloaded).Changes.ToString());
    }

    [Fact]
    public async Task A_file_that_an_editor_empties_first_is_taken_over_in_the_end()
    {
        using var live = await FollowAsync(Fast);
        var reloaded = Next(live);

        await File.WriteAllTextAsync(path, "");
        await Task.Delay(100);
        Assert.True(live.Current.Data.Hosts.Contains(new HostId("bare")));
        await File.WriteAllTextAsync(path, WithoutBare);

        Assert.Equal("host 'bare' removed", (await reloaded).Changes.ToString());
        Assert.Null(live.Rejection);
    }

    [Fact]
    public async Task A_link_that_is_turned_to_another_file_is_followed()
    {
        if (OperatingSystem.IsWindows()) return;

        // As containers mount their settings: file -> ..data/file, ..data -> a folder with the time in its name.
        folder.Write("mount/..1/registry.json", Registries.Typical);
        folder.Write("mount/..2/registry.json", WithoutBare);
        File.SetLastWriteTimeUtc(folder.PathOf("mount/..2/registry.json"), File.GetLastWriteTimeUtc(folder.PathOf("mount/..1/registry.json")));
        File.CreateSymbolicLink(folder.PathOf("mount/..data"), "..1");
        File.CreateSymbolicLink(folder.PathOf("mount/registry.json"), "..data/registry.json");
        using var live = await new RegistryFile<ModelRegistry>(folder.PathOf("mount/registry.json")).FollowAsync(Fast);
        var reloaded = Next(live);

        File.Delete(folder.PathOf("mount/..data"));
        File.CreateSymbolicLink(folder.PathOf("mount/..data"), "..2");

        Assert.Equal("host 'bare' removed", (await reloaded).Changes.ToString());
    }

    [Fact]
    public async Task A_change_of_the_same_length_and_time_is_seen()
    {
        using var live = await FollowAsync(Fast);
        var reloaded = Next(live);
        var time = File.GetLastWriteTimeUtc(path);

        await File.WriteAllTextAsync(path, Registries.Typical.Replace("http://bare", "http://bore", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, time);

        Assert.Equal("host 'bare': api_url changed", (await reloaded).Changes.ToString());
    }

    [Fact]
    public async Task A_registry_with_a_new_error_is_rejected_with_its_findings_and_the_last_good_one_stays()
    {
        using var live = await FollowAsync(Never);
        var good = live.Current;
        RegistryRejectedEventArgs<ModelRegistry>? told = null;
        live.Rejected += (_, args) => told = args;

        await File.WriteAllTextAsync(path, Broken);
        var current = await live.RefreshAsync();

        Assert.Same(good, current);
        Assert.Equal("RK2001", Assert.Single(live.Rejection!.Errors).Rule.Id);
        Assert.Contains($"model_registry.json({Broken[..Broken.IndexOf("prro", StringComparison.Ordinal)].Count(unit => unit == '\n') + 1},", live.Rejection.Problem, StringComparison.Ordinal);
        Assert.Same(live.Rejection, told!.Rejection);
        Assert.Contains(log.Messages, message => message.StartsWith("Error:", StringComparison.Ordinal) && message.Contains("did you mean 'pro'?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"version\": 2, ")]
    [InlineData("[]")]
    [InlineData("{\"version\": 3}")]
    public async Task What_is_no_registry_is_rejected(string text)
    {
        using var live = await FollowAsync(Never);
        var good = live.Current;

        await File.WriteAllTextAsync(path, text);

        Assert.Same(good, await live.RefreshAsync());
        Assert.NotNull(live.Rejection);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_reported_and_taken_over_when_it_is_back()
    {
        using var live = await FollowAsync(Never);
        var good = live.Current;

        File.Delete(path);
        Assert.Same(good, await live.RefreshAsync());
        Assert.Contains("There is no registry", live.Rejection!.Problem, StringComparison.Ordinal);

        await File.WriteAllTextAsync(path, WithoutBare);
        Assert.Single((await live.RefreshAsync()).Data.Hosts);
        Assert.Null(live.Rejection);
    }

    [Fact]
    public async Task An_error_that_was_there_before_keeps_nothing_from_being_taken_over()
    {
        await File.WriteAllTextAsync(path, Broken);
        using var live = await FollowAsync(Never);

        await File.WriteAllTextAsync(path, Broken.Replace("Büro", "Office", StringComparison.Ordinal));

        Assert.Equal("Office", (await live.RefreshAsync()).Data.Hosts.Find(new HostId("office"))!.Label);
    }

    [Fact]
    public async Task Who_listens_hears_which_roles_lead_elsewhere()
    {
        using var live = await FollowAsync(Never);
        var reloaded = Next(live);

        await File.WriteAllTextAsync(path, Registries.Typical
            .Replace("\"chat\": {\"primary\": \"opus\"", "\"chat\": {\"primary\": \"terminal\"", StringComparison.Ordinal)
            .Replace("http://office:8080", "http://office:9090", StringComparison.Ordinal));
        await live.RefreshAsync();

        var changes = (await reloaded).Changes;
        Assert.Equal(["host 'office': api_url changed", "role 'chat': primary changed"], changes.Entities.Select(change => change.ToString()));
        Assert.Equal(["role 'chat' goes from 'opus' to 'terminal'", "role 'distill' stays with 'local', which changed"], changes.Chains.Select(change => change.ToString()));
    }

    [Fact]
    public async Task White_space_alone_is_taken_over_without_a_word()
    {
        using var live = await FollowAsync(Never);
        live.Reloaded += (_, _) => Assert.Fail("Nothing changed.");

        await File.WriteAllTextAsync(path, Registries.Typical + "\n\n");

        Assert.Equal(Registries.Typical.Length + 2, System.Text.Encoding.UTF8.GetString((await live.RefreshAsync()).Content.Span).Length);
    }

    [Fact]
    public async Task A_handler_that_throws_keeps_nobody_else_from_hearing()
    {
        using var live = await FollowAsync(Never);
        live.Reloaded += (_, _) => throw new InvalidOperationException("canary-7712");
        var reloaded = Next(live);

        await File.WriteAllTextAsync(path, WithoutBare);
        await live.RefreshAsync();

        await reloaded;
        Assert.Contains(log.Messages, message => message.Contains(nameof(InvalidOperationException), StringComparison.Ordinal));
        Assert.DoesNotContain(log.Messages, message => message.Contains("canary-7712", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_of_ones_own_is_in_use_at_once()
    {
        using var live = await FollowAsync(Never);

        var saved = await live.UpdateAsync(registry => registry.AddHost(new Host { Id = new("h") }));

        Assert.Same(saved, live.Current);
    }

    [Fact]
    public async Task Nothing_is_followed_after_the_end()
    {
        var live = await FollowAsync(Fast);
        var good = live.Current;
        live.Dispose();

        await File.WriteAllTextAsync(path, WithoutBare);
        await Task.Delay(200);

        Assert.Same(good, live.Current);
    }

    [Fact]
    public async Task A_file_that_is_not_there_cannot_be_followed() =>
        await Assert.ThrowsAsync<FileNotFoundException>(() => new RegistryFile<ModelRegistry>(folder.PathOf("none.json")).FollowAsync());

    public void Dispose() => folder.Dispose();

    private Task<LiveRegistry<ModelRegistry>> FollowAsync(FollowOptions follow) => new RegistryFile<ModelRegistry>(path, new RegistryOptions { Logger = log }).FollowAsync(follow);

    private static Task<RegistryReloadedEventArgs<ModelRegistry>> Next(LiveRegistry<ModelRegistry> live)
    {
        var next = new TaskCompletionSource<RegistryReloadedEventArgs<ModelRegistry>>(TaskCreationOptions.RunContinuationsAsynchronously);
        live.Reloaded += (_, args) => next.TrySetResult(args);
        return next.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
