using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Editing;

/// <summary>Disks that are full or read-only, things in a file's place, and links.</summary>
public sealed class DiskTests : IDisposable
{
    private static readonly UserName Alice = UserName.Parse("alice");

    private readonly TemporaryFolder folder = new();

    [SmallDiskFact]
    public async Task A_full_disk_leaves_the_old_file_and_nothing_else_and_the_error_says_so()
    {
        using var disk = SmallDisk.Mount(kilobytes: 64);
        var file = Registry(disk.Path);

        var problem = await Assert.ThrowsAsync<IOException>(() => file.UpdateAsync(AddHost(new string('x', 100_000))));

        Assert.Contains("No space left on device", problem.Message, StringComparison.Ordinal);
        Assert.Equal(Registries.Typical, await File.ReadAllTextAsync(file.Path));
        Assert.Equal(["model_registry.json", "model_registry.json.lock"], Names(disk.Path));
        await file.UpdateAsync(AddHost("short"));
    }

    [SmallDiskFact]
    public async Task A_read_only_disk_can_be_read_and_is_no_reason_to_wait_for_others()
    {
        using var disk = SmallDisk.Mount(kilobytes: 64);
        var file = Registry(disk.Path);
        await file.UpdateAsync(AddHost("before"));
        disk.MakeReadOnly();

        var problem = await Assert.ThrowsAsync<IOException>(() => file.UpdateAsync(AddHost("after")));

        Assert.Contains("Read-only file system", problem.Message, StringComparison.Ordinal);
        Assert.True(file.Load().IsSound);
    }

    [UnprivilegedFact]
    public async Task A_folder_that_may_not_be_written_is_named()
    {
        if (OperatingSystem.IsWindows()) return;
        var file = Registry(folder.Path);
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var problem = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => file.UpdateAsync(AddHost("x")));

            Assert.Contains(file.Path, problem.Message, StringComparison.Ordinal);
            Assert.True(file.Load().IsSound);
        }
        finally
        {
            File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_folder_in_the_file_s_place_stays_what_it_is()
    {
        folder.Write("model_registry.json/inside", "x");
        var file = new RegistryFile<ModelRegistry>(folder.PathOf("model_registry.json"));

        await Assert.ThrowsAsync<IOException>(() => file.UpdateAsync(AddHost("x")));

        Assert.Equal("x", await File.ReadAllTextAsync(folder.PathOf("model_registry.json/inside")));
    }

    [Fact]
    public async Task A_link_stays_one_and_the_file_that_it_leads_to_is_saved()
    {
        if (OperatingSystem.IsWindows()) return;
        var real = folder.Write("elsewhere/real.json", Registries.Typical);
        File.CreateSymbolicLink(folder.PathOf("model_registry.json"), "elsewhere/real.json");
        var file = new RegistryFile<ModelRegistry>(folder.PathOf("model_registry.json"));

        await file.UpdateAsync(AddHost("x"));

        Assert.Equal("elsewhere/real.json", new FileInfo(file.Path).LinkTarget);
        Assert.Contains("\"new\"", await File.ReadAllTextAsync(real), StringComparison.Ordinal);
        Assert.Equal(["real.json", "real.json.lock"], Names(folder.PathOf("elsewhere")));
    }

    [Fact]
    public async Task A_link_that_leads_out_of_a_home_is_not_written_through()
    {
        if (OperatingSystem.IsWindows()) return;
        var real = folder.Write("outside.json", Registries.Typical);
        folder.MakeFolder("home/alice");
        File.CreateSymbolicLink(folder.PathOf("home/alice/model_registry.json"), real);
        var home = new RegistryHome<ModelRegistry>(folder.PathOf("home"));

        await Assert.ThrowsAsync<IOException>(() => home.UpdateAsync(Alice, AddHost("x")));

        Assert.Equal(Registries.Typical, await File.ReadAllTextAsync(real));
    }

    public void Dispose() => folder.Dispose();

    private static RegistryFile<ModelRegistry> Registry(string folder)
    {
        var path = Path.Combine(folder, "model_registry.json");
        File.WriteAllText(path, Registries.Typical);
        return new RegistryFile<ModelRegistry>(path);
    }

    private static Func<Snapshot<ModelRegistry>, Snapshot<ModelRegistry>> AddHost(string label) => registry => registry.AddHost(new Host { Id = registry.Data.Hosts.Contains(new HostId("new")) ? registry.NewHostId() : new("new"), Label = label });

    private static IEnumerable<string?> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
