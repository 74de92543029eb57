using System.Text;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Editing;

public class EditTests
{
    private const string Text = """
        {"version": 2,
         "hosts": [{"id": "h1", "api_url": "http://one", "api_key": "secret"}, {"id": "h2"}],
         "models": [{"id": "m1", "type": "local_openai", "host_id": "h1"}, {"id": "m2", "type": "claude_cli"}],
         "roles": {"chat": {"primary": "m1", "backup_1": "m2"}}}
        """;

    [Fact]
    public void Removing_a_host_removes_its_models_and_empties_their_slots()
    {
        var changed = Open().RemoveHost(new HostId("h1"));

        Assert.Equal("""
            {"version": 2,
             "hosts": [{"id": "h2"}],
             "models": [{"id": "m2", "type": "claude_cli"}],
             "roles": {"chat": {"primary": null, "backup_1": "m2"}}}
            """, TextOf(changed));
    }

    [Fact]
    public void Removing_what_is_not_there_changes_nothing()
    {
        var registry = Open();

        Assert.Same(registry, registry.RemoveHost(new HostId("h9")));
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\uDFFF")]
    public void A_role_whose_name_is_half_of_a_surrogate_pair_is_not_edited_under_the_name_that_it_is_read_as(string name)
    {
        var registry = Documents.Of($$"""{"version": 2, "roles": {"{{name}}": {"primary": "claude_cli"} } }""");

        Assert.Throws<InvalidEditException>(() => registry.TrySetRoleSlot(new RoleName("\uFFFD"), "backup_1", new ModelId("gemini_cli"), out _));
        Assert.True(registry.TrySetRoleSlot(new RoleName("chat"), "backup_1", new ModelId("gemini_cli"), out _));
    }

    [Fact]
    public void A_change_that_would_bring_an_error_is_refused_as_a_whole()
    {
        var refused = Assert.Throws<InvalidEditException>(() => Open().AddModel(new LocalOpenAiModel { Id = new ModelId("m3"), HostId = new HostId("h9") }));

        Assert.Equal("error RK2001: model 'm3', host_id: no host 'h9'; did you mean 'h1'?", Assert.Single(refused.Errors).ToString());
    }

    [Fact]
    public void An_id_that_is_taken_is_refused() => Assert.Throws<InvalidEditException>(() => Open().AddHost(new Host { Id = new HostId("h2") }));

    [Fact]
    public void A_key_that_is_kept_goes_to_no_other_origin()
    {
        Assert.Throws<ArgumentException>(() => Open().SaveHost(new HostId("h1"), "One", new Url("http://elsewhere"), Secret.None, null, out _));
        Assert.Contains("http://elsewhere", TextOf(Open().SaveHost(new HostId("h1"), "One", new Url("http://elsewhere"), Secret.None, null, out _, mayMoveKey: true)), StringComparison.Ordinal);
        Assert.Contains("http://one/v1", TextOf(Open().SaveHost(new HostId("h1"), "One", new Url("http://one/v1"), Secret.None, null, out _)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_patch_changes_what_it_mentions_and_nothing_else() =>
        Assert.Equal(Text.Replace("\"http://one\"", "\"http://two\"", StringComparison.Ordinal), TextOf(Open().UpdateHost(new HostId("h1"), new HostPatch { ApiUrl = new Url("http://two") })));

    [Fact]
    public void A_cleared_property_is_null_where_the_schema_allows_that() =>
        Assert.Contains("\"api_key\": null", TextOf(Open().UpdateHost(new HostId("h1"), new HostPatch { ApiKey = Patch<Secret>.Cleared })), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"version": 2, "hosts": [}""", "the file is not JSON")]
    [InlineData("""{"version": 3}""", "the file is of version 3, which is newer than 2, the newest that is known here")]
    [InlineData("""{"hosts": []}""", "the file does not say which version it is")]
    [InlineData("""{"version": 2, "hosts": null}""", "the section 'hosts' is not what it should be")]
    [InlineData("""{"version": 2, "x": {"a": 1, "a": 2}}""", "the property 'a' stands twice in the same object")]
    public void A_file_that_is_not_understood_is_never_written(string text, string reason)
    {
        var registry = Snapshot.Of<ModelRegistry>(Encoding.UTF8.GetBytes(text));

        Assert.Equal(reason, registry.WhyReadOnly);
        Assert.Throws<RegistryReadOnlyException>(() => registry.AddHost(new Host { Id = new HostId("h") }));
        Assert.Throws<RegistryReadOnlyException>(() => registry.RemoveHost(new HostId("h")));
    }

    [Fact]
    public void The_users_own_catalogue_entries_are_merged_over_the_shipped_ones()
    {
        var registry = Open()
            .AddCatalogEntry(new UserCatalogEntry { Id = new CatalogEntryId("gemini-2.5-pro"), Provider = "google", Label = "Mine", ContextK = 7 })
            .AddCatalogEntry(new UserCatalogEntry { Id = new CatalogEntryId("gemini-9"), Provider = "google" });

        var catalogue = registry.CatalogueOf("google");
        Assert.Equal(new CatalogueEntry("gemini-2.5-pro", "Mine", 7), catalogue[0]);
        Assert.Equal("gemini-9", catalogue[^1].Id);
        Assert.Equal(Catalogue.Of("anthropic"), registry.CatalogueOf("anthropic"));
    }

    private static Snapshot<ModelRegistry> Open() => Snapshot.Of<ModelRegistry>(Encoding.UTF8.GetBytes(Text));

    private static string TextOf(Snapshot<ModelRegistry> registry) => Encoding.UTF8.GetString(registry.Content.Span);
}
