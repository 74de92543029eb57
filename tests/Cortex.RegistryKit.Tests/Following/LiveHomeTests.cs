using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Following;

public sealed class LiveHomeTests : IDisposable
{
    private static readonly UserName Alice = UserName.Parse("alice");
    private static readonly UserName Bob = UserName.Parse("bob");

    private readonly TemporaryFolder folder = new();
    private readonly LiveHome<ModelRegistry> home;

    public LiveHomeTests() => home = new RegistryHome<ModelRegistry>(folder.Path).Follow(new FollowOptions { Interval = TimeSpan.FromMilliseconds(20) });

    [Fact]
    public async Task A_user_without_a_file_has_a_new_registry_and_one_with_a_file_that()
    {
        folder.Write("alice/model_registry.json", Registries.Typical);

        Assert.True((await home.GetAsync(Alice)).Exists);
        Assert.False((await home.GetAsync(Bob)).Exists);
    }

    [Fact]
    public async Task An_unchanged_registry_comes_from_memory()
    {
        folder.Write("alice/model_registry.json", Registries.Typical);

        Assert.Same(await home.GetAsync(Alice), await home.GetAsync(Alice));
    }

    [Fact]
    public async Task A_change_of_one_user_is_told_with_the_name_and_leaves_the_others()
    {
        folder.Write("bob/model_registry.json", Registries.Typical);
        var bobs = await home.GetAsync(Bob);
        await home.GetAsync(Alice);
        var told = new TaskCompletionSource<RegistryReloadedEventArgs<ModelRegistry>>(TaskCreationOptions.RunContinuationsAsynchronously);
        home.Reloaded += (_, args) => told.TrySetResult(args);

        folder.Write("alice/model_registry.json", Registries.Typical);

        var change = await told.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(Alice, change.User);
        Assert.True((await home.GetAsync(Alice)).Exists);
        Assert.Same(bobs, await home.GetAsync(Bob));
    }

    [Fact]
    public async Task A_file_that_breaks_is_told_with_the_name()
    {
        folder.Write("alice/model_registry.json", Registries.Typical);
        var good = await home.GetAsync(Alice);
        var told = new TaskCompletionSource<RegistryRejectedEventArgs<ModelRegistry>>(TaskCreationOptions.RunContinuationsAsynchronously);
        home.Rejected += (_, args) => told.TrySetResult(args);

        folder.Write("alice/model_registry.json", "{");

        Assert.Equal(Alice, (await told.Task.WaitAsync(TimeSpan.FromSeconds(30))).User);
        Assert.Same(good, await home.GetAsync(Alice));
    }

    [Fact]
    public async Task A_file_that_can_no_longer_be_read_leaves_the_last_good_registry_in_use()
    {
        var path = folder.Write("alice/model_registry.json", Registries.Typical);
        var live = await home.FollowAsync(Alice);
        var good = live.Current;

        File.Delete(path);
        Directory.CreateDirectory(path);

        Assert.Same(good, await live.RefreshAsync());
        Assert.Equal("RK1009", Assert.Single(live.Rejection!.Errors).Rule.Id);
    }

    [Fact]
    public async Task Users_whom_nobody_asks_for_are_forgotten_and_loaded_again()
    {
        using var small = new RegistryHome<ModelRegistry>(folder.Path).Follow(new FollowOptions { Interval = TimeSpan.FromMilliseconds(10), MaxUsers = 1 });
        var first = await small.GetAsync(Alice);
        await small.GetAsync(Bob);

        for (var wait = 0; small.Followed.Contains(Alice) && wait < 1000; wait++) await Task.Delay(10);

        Assert.Equal([Bob], small.Followed);
        Assert.NotSame(first, await small.GetAsync(Alice));
    }

    public void Dispose()
    {
        home.Dispose();
        folder.Dispose();
    }
}
