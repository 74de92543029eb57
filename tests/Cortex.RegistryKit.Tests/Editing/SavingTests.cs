using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Editing;

public sealed class SavingTests : IDisposable
{
    private static readonly UserName Alice = UserName.Parse("alice");

    private readonly TemporaryFolder folder = new();

    private RegistryHome<ModelRegistry> Home => new(folder.Path);

    private string FilePath => Path.Combine(folder.Path, "alice", "model_registry.json");

    [Fact]
    public async Task The_first_save_makes_folder_and_file_for_the_owner_alone()
    {
        await Home.UpdateAsync(Alice, AddHost("h1"));

        Assert.True(Home.Load(Alice).Data.Hosts.Contains(new HostId("h1")));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
    }

    [Fact]
    public async Task A_change_that_comes_to_nothing_leaves_nothing_behind()
    {
        await Home.UpdateAsync(Alice, registry => registry.RemoveHost(new HostId("h1")));

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_save_of_what_nobody_else_changed_is_done()
    {
        await Home.UpdateAsync(Alice, AddHost("h1"));

        await Home.SaveAsync(Alice, AddHost("h2")(Home.Load(Alice)));

        Assert.Equal(["h1", "h2"], Home.Load(Alice).Data.Hosts.Select(host => host.Id.Value));
    }

    [Fact]
    public async Task A_change_that_throws_leaves_the_file_and_the_lock_free()
    {
        await Home.UpdateAsync(Alice, AddHost("h1"));
        var before = await File.ReadAllBytesAsync(FilePath);

        await Assert.ThrowsAsync<InvalidEditException>(() => Home.UpdateAsync(Alice, AddHost("h1")));

        Assert.Equal(before, await File.ReadAllBytesAsync(FilePath));
        await Home.UpdateAsync(Alice, AddHost("h2"));
    }

    [Fact]
    public async Task What_a_killed_save_left_behind_is_removed_by_the_next_one()
    {
        await Home.UpdateAsync(Alice, AddHost("h1"));
        var leftover = Path.Combine(folder.Path, "alice", ".model_registry.json.0123.tmp");
        await File.WriteAllTextAsync(leftover, "half");

        await Home.UpdateAsync(Alice, AddHost("h2"));

        Assert.False(File.Exists(leftover));
    }

    [Fact]
    public async Task A_lock_that_others_hold_is_waited_for_only_so_long()
    {
        await Home.UpdateAsync(Alice, AddHost("h1"));
        var impatient = new RegistryHome<ModelRegistry>(folder.Path, new RegistryOptions { LockPatience = TimeSpan.FromMilliseconds(50) });
        using var held = new FileStream(FilePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        await Assert.ThrowsAsync<TimeoutException>(() => impatient.UpdateAsync(Alice, AddHost("h2")));
    }

    [Fact]
    public async Task A_save_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Home.UpdateAsync(Alice, AddHost("h1"), cancelled.Token));
        Assert.False(File.Exists(FilePath));
    }

    public void Dispose() => folder.Dispose();

    private static Func<Snapshot<ModelRegistry>, Snapshot<ModelRegistry>> AddHost(string id) => registry => registry.AddHost(new Host { Id = new HostId(id) });
}
