using System.Text;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Migrating;

/// <summary>Reading migrates in memory, writing saves it once and keeps the old file.</summary>
public sealed class MigrationTests : IDisposable
{
    private const string Old = """{"version": 1, "hosts": [{"id": "h"}]}""";

    private readonly TemporaryFolder folder = new();
    private readonly UserName alice = UserName.Parse("alice");
    private int minted;

    public void Dispose() => folder.Dispose();

    private RegistryHome<ModelRegistry> Home => new(folder.PathOf("home"), new RegistryOptions { Settings = new ModelRegistrySettings(), NewId = () => $"new{++minted}" });

    private string[] Files => [.. Directory.GetFiles(folder.PathOf("home/alice")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Loading_migrates_in_memory_and_writes_nothing()
    {
        var path = folder.Write("home/alice/model_registry.json", Old);
        folder.Write("home/alice/auth.json", """{"gemini_api_key": "k"}""");

        var first = Home.Load(alice);
        var second = Home.Load(alice);

        Assert.Equal("account-1", Assert.Single(first.Data.Providers.Google.Accounts).Id.Value);
        Assert.Equal(first.Version, second.Version);
        Assert.True(first.IsSound);
        Assert.All(first.Findings, finding => Assert.Equal(Language.Rules.Severity.Information, finding.Severity));
        Assert.Equal((1, false, null, null), (first.Migration!.FromVersion, first.Migration.IsSaved, first.Migration.KeptPath, first.WhyReadOnly));
        Assert.Contains("'/version' is changed", first.Migration.Changes);
        Assert.Equal(Old, File.ReadAllText(path));
        Assert.Equal(["auth.json", "model_registry.json"], Files);
    }

    [Fact]
    public async Task A_file_of_the_present_version_has_no_migration()
    {
        folder.Write("home/alice/model_registry.json", Registries.Typical);

        var migrated = await Home.MigrateAsync(alice);

        Assert.Null(migrated.Migration);
        Assert.Equal(["model_registry.json"], Files);
        Assert.Null((await Home.MigrateAsync(UserName.Parse("bob"))).Migration);
        Assert.False(Directory.Exists(folder.PathOf("home/bob")));
    }

    [Fact]
    public async Task A_migration_is_saved_once_and_the_old_file_is_kept()
    {
        var path = folder.Write("home/alice/model_registry.json", Old);
        folder.Write("home/alice/model_registry.json.v1", "an older one");

        var migrated = await Home.MigrateAsync(alice);
        var again = await Home.MigrateAsync(alice);

        Assert.True(migrated.Migration!.IsSaved);
        Assert.Equal(path + ".v1.2", migrated.Migration.KeptPath);
        Assert.Equal(Old, File.ReadAllText(path + ".v1.2"));
        Assert.Equal("an older one", File.ReadAllText(path + ".v1"));
        Assert.Equal(migrated.Content.ToArray(), File.ReadAllBytes(path));
        Assert.Null(again.Migration);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path + ".v1.2"));
    }

    [Fact]
    public async Task Every_write_completes_a_migration_first_whatever_comes_of_it()
    {
        var path = folder.Write("home/alice/model_registry.json", Old);
        folder.Write("home/bob/local_llm.json", """{"api_url": "http://b"}""");

        await Assert.ThrowsAsync<InvalidOperationException>(() => Home.UpdateAsync(alice, _ => throw new InvalidOperationException()));
        await Home.UpdateAsync(UserName.Parse("bob"), registry => registry);

        Assert.StartsWith("{\"version\": 2", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal("new1", Assert.Single(Home.Load(UserName.Parse("bob")).Data.Hosts).Id.Value);
    }

    [Fact]
    public async Task A_change_sees_the_migrated_registry()
    {
        folder.Write("home/alice/local_llm.json", """{"api_url": "http://b", "model": "m"}""");

        var changed = await Home.UpdateAsync(alice, registry => registry.RemoveHost(registry.Data.Hosts[0].Id));

        Assert.Empty(changed.Data.Models);
        Assert.Equal(["local_llm.json", "model_registry.json", "model_registry.json.lock"], Files);
    }

    [Fact]
    public async Task A_snapshot_with_ids_that_stand_in_is_not_saved()
    {
        folder.Write("home/alice/local_llm.json", """{"api_url": "http://b"}""");
        var loaded = Home.Load(alice);

        await Assert.ThrowsAsync<RegistryConflictException>(() => Home.SaveAsync(alice, loaded.RemoveHost(new HostId("host-1"))));

        Assert.False(loaded.Exists);
        Assert.Equal("new1", Assert.Single(Home.Load(alice).Data.Hosts).Id.Value);
    }

    [Fact]
    public async Task A_snapshot_without_new_ids_can_be_saved()
    {
        var path = folder.Write("home/alice/model_registry.json", Old);

        await Home.SaveAsync(alice, Home.Load(alice).RemoveHost(new HostId("h")));

        Assert.Equal(Old, File.ReadAllText(path + ".v1"));
        Assert.Empty(Home.Load(alice).Data.Hosts);
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_forbids_writing_and_leaves_all_as_it_is()
    {
        folder.Write("home/alice/local_llm.json", "{");

        var migrated = await Home.MigrateAsync(alice);

        Assert.Equal("local_llm.json cannot be read", migrated.WhyReadOnly);
        Assert.Equal(new ModelRegistry(), migrated.Data);
        await Assert.ThrowsAsync<RegistryReadOnlyException>(() => Home.UpdateAsync(alice, registry => registry.AddHost(new Host { Id = new HostId("h") })));
        Assert.DoesNotContain("model_registry.json", Files);
    }

    [Fact]
    public void A_source_behind_a_link_out_of_the_home_is_not_read()
    {
        folder.MakeFolder("home/alice");
        File.CreateSymbolicLink(folder.PathOf("home/alice/local_llm.json"), folder.Write("secret.json", """{"api_url": "http://b"}"""));

        var loaded = Home.Load(alice);

        Assert.Empty(loaded.Data.Hosts);
        Assert.Equal("local_llm.json cannot be read", loaded.WhyReadOnly);
    }

    [Fact]
    public async Task An_application_s_own_file_is_migrated_too()
    {
        var path = folder.Write("app/models.json", Old);
        var file = new RegistryFile<ModelRegistry>(path, new RegistryOptions { Settings = new ModelRegistrySettings() });

        Assert.Equal("version 1", file.Load().Migration!.From);
        Assert.True((await file.MigrateAsync()).Migration!.IsSaved);
        Assert.Equal(Old, File.ReadAllText(path + ".v1"));
        Assert.Equal(1, Snapshot.Of<ModelRegistry>(Encoding.UTF8.GetBytes(Old)).Migration!.FromVersion);
    }

    [Theory]
    [InlineData("""{"hosts": [], "version": 1}""", true)]
    [InlineData("""{"x": {"version": 1}, "version": 2}""", false)]
    [InlineData("""{"version": 2, "version": 1}""", true)]
    [InlineData("\uFEFF{\"version\": 1}", true)]
    [InlineData("""{"v\u0065rsion": 1}""", true)]
    [InlineData("""{"version": 3}""", false)]
    [InlineData("""{"version": "1"}""", false)]
    [InlineData("""[""", false)]
    public void An_older_version_is_seen_wherever_it_stands(string text, bool isOlder) => Assert.Equal(isOlder, Snapshot.Of<ModelRegistry>(Encoding.UTF8.GetBytes(text)).Migration is not null);
}
