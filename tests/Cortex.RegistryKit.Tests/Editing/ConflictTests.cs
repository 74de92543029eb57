using Cortex.RegistryKit.Language.Comparison;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Editing;

public sealed class ConflictTests : IDisposable
{
    private static readonly HostId Office = new("office");

    private readonly TemporaryFolder folder = new();
    private readonly RegistryFile<ModelRegistry> file;

    public ConflictTests() => file = new RegistryFile<ModelRegistry>(folder.Write("model_registry.json", Registries.Typical));

    [Fact]
    public async Task Changes_of_different_entities_are_merged()
    {
        var mine = file.Load();
        await file.UpdateAsync(registry => registry.AddHost(new Host { Id = new("theirs") }));

        var saved = await file.SaveAsync(mine.AddHost(new Host { Id = new("mine") }));

        Assert.Equal(["office", "bare", "theirs", "mine"], saved.Data.Hosts.Select(host => host.Id.Value));
        Assert.Equal(saved.Version, file.Load().Version);
    }

    [Fact]
    public async Task Changes_of_different_properties_of_one_entity_are_merged()
    {
        var mine = file.Load();
        await file.UpdateAsync(registry => registry.UpdateHost(Office, new HostPatch { Label = "theirs" }));

        var saved = await file.SaveAsync(mine.UpdateHost(Office, new HostPatch { HostType = new HostType("ollama") }));

        var host = saved.Data.Hosts.Find(Office)!;
        Assert.Equal(("theirs", "ollama"), (host.Label, host.HostType.Value));
    }

    [Fact]
    public async Task Changes_of_different_slots_of_one_role_are_merged()
    {
        var chat = new RoleName("chat");
        var mine = file.Load();
        await file.UpdateAsync(registry => Set(registry, chat, "backup_3", "pro"));

        var saved = await file.SaveAsync(Set(mine, chat, "backup_1", "terminal"));

        var role = saved.Data.Roles.Find(chat)!;
        Assert.Equal(("terminal", "pro"), (role.Backup1?.Value, role.Backup3?.Value));
    }

    [Fact]
    public async Task What_others_wrote_stays_byte_for_byte_in_a_merge()
    {
        var mine = file.Load();
        folder.Write("model_registry.json", Registries.Typical.Replace("\"id\": \"bare\",", "\"id\":\"bare\" , \"note\": 1.50,", StringComparison.Ordinal));

        await file.SaveAsync(mine.UpdateHost(Office, new HostPatch { Label = "mine" }));

        Assert.Contains("\"id\":\"bare\" , \"note\": 1.50,", await File.ReadAllTextAsync(file.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_change_by_both_is_no_conflict()
    {
        var mine = file.Load();
        var theirs = await file.UpdateAsync(registry => registry.UpdateHost(Office, new HostPatch { Label = "same" }));

        var saved = await file.SaveAsync(mine.UpdateHost(Office, new HostPatch { Label = "same" }));

        Assert.Equal(theirs.Version, saved.Version);
    }

    [Fact]
    public async Task Changes_of_the_same_property_are_a_conflict_that_names_it_and_changes_nothing()
    {
        var mine = file.Load();
        var theirs = await file.UpdateAsync(registry => registry.UpdateHost(Office, new HostPatch { Label = "theirs" }).AddHost(new Host { Id = new("new") }));

        var conflict = await Assert.ThrowsAsync<RegistryConflictException>(() => file.SaveAsync(mine.UpdateHost(Office, new HostPatch { Label = "mine" })));

        Assert.Equal(["host 'office': label (changed by both)"], conflict.Conflicts);
        Assert.Equal(["host 'office': label changed", "host 'new' added"], conflict.Changes.Entities.Select(change => change.ToString()));
        Assert.Contains("host 'office': label (changed by both)", conflict.Message, StringComparison.Ordinal);
        Assert.Equal(theirs.Version, file.Load().Version);
    }

    [Fact]
    public async Task An_entity_that_one_removes_and_the_other_changes_is_a_conflict()
    {
        var mine = file.Load();
        await file.UpdateAsync(registry => registry.RemoveHost(new HostId("bare")));

        var conflict = await Assert.ThrowsAsync<RegistryConflictException>(() => file.SaveAsync(mine.UpdateHost(new HostId("bare"), new HostPatch { Label = "mine" })));

        Assert.Equal(["host 'bare': label (changed here, removed there)"], conflict.Conflicts);
    }

    [Fact]
    public async Task A_reference_to_what_others_removed_is_a_conflict()
    {
        var mine = file.Load();
        await file.UpdateAsync(registry => registry.RemoveHost(new HostId("bare")));

        var conflict = await Assert.ThrowsAsync<RegistryConflictException>(() =>
            file.SaveAsync(mine.AddModel(new LocalOpenAiModel { Id = new("m"), ModelName = "m", Provider = "local", HostId = new("bare") })));

        Assert.Contains("no host 'bare'", Assert.Single(conflict.Conflicts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_one_gives_does_not_go_to_a_url_that_another_one_wrote()
    {
        var mine = file.Load();
        await file.UpdateAsync(registry => registry.UpdateHost(Office, new HostPatch { ApiUrl = new Url("http://elsewhere") }));

        var conflict = await Assert.ThrowsAsync<RegistryConflictException>(() => file.SaveAsync(mine.UpdateHost(Office, new HostPatch { ApiKey = new Secret("canary-5521") })));

        Assert.Equal(["host 'office': api_key (a secret and its url belong together, and api_url was changed there)"], conflict.Conflicts);
        Assert.DoesNotContain("canary-5521", conflict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_broke_in_the_meantime_is_left_alone()
    {
        var mine = file.Load();
        folder.Write("model_registry.json", "{\"version\": 2, ");

        await Assert.ThrowsAsync<RegistryReadOnlyException>(() => file.SaveAsync(mine.UpdateHost(Office, new HostPatch { Label = "mine" })));

        Assert.Equal("{\"version\": 2, ", await File.ReadAllTextAsync(file.Path));
    }

    [Fact]
    public async Task A_file_that_went_in_the_meantime_is_not_made_again()
    {
        var mine = file.Load();
        File.Delete(file.Path);

        var conflict = await Assert.ThrowsAsync<RegistryConflictException>(() => file.SaveAsync(mine.UpdateHost(Office, new HostPatch { Label = "mine" })));

        Assert.Equal(["it is gone"], conflict.Conflicts);
        Assert.False(File.Exists(file.Path));
    }

    [Fact]
    public async Task Two_who_begin_a_registry_at_once_are_merged()
    {
        var home = new RegistryHome<ModelRegistry>(folder.Path);
        var alice = UserName.Parse("alice");
        var mine = home.Load(alice);
        await home.UpdateAsync(alice, registry => registry.AddHost(new Host { Id = new("theirs") }));

        var saved = await home.SaveAsync(alice, mine.AddHost(new Host { Id = new("mine") }));

        Assert.Equal(["theirs", "mine"], saved.Data.Hosts.Select(host => host.Id.Value));
    }

    [Fact]
    public async Task Who_wants_no_merge_has_a_conflict_that_says_what_others_changed()
    {
        var strict = new RegistryFile<ModelRegistry>(file.Path, new RegistryOptions { MergesSaves = false });
        var mine = strict.Load();
        await file.UpdateAsync(registry => registry.AddHost(new Host { Id = new("theirs") }));

        var conflict = await Assert.ThrowsAsync<RegistryConflictException>(() => strict.SaveAsync(mine.UpdateHost(Office, new HostPatch { Label = "mine" })));

        Assert.Equal(EntityChangeKind.Added, Assert.Single(conflict.Changes.Entities).What);
    }

    public void Dispose() => folder.Dispose();

    private static Snapshot<ModelRegistry> Set(Snapshot<ModelRegistry> registry, RoleName role, string slot, string model)
    {
        Assert.True(registry.TrySetRoleSlot(role, slot, new ModelId(model), out var changed));
        return changed;
    }
}
