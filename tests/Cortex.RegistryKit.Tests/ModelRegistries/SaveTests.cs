using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.ModelRegistries;

/// <summary>Saves refuse what would be wrong because of them, and nothing else.</summary>
public sealed class SaveTests
{
    private const string Repeated = """
        {
          "version": 2,
          "hosts": [{"id": "h", "label": "Box"}],
          "models": [
            {"id": "m", "type": "claude_cli"},
            {"id": "m", "type": "gemini_cli"}
          ]
        }
        """;

    [Fact]
    public void An_error_that_was_there_may_move_to_another_line()
    {
        var registry = Documents.Of(Repeated).SaveHost(null, "New", new Url("http://n"), Secret.None, null, out _);

        Assert.Equal(2, registry.Data.Hosts.Count);
        Assert.Contains(registry.Findings, finding => finding.Rule.Id == "RK2002");
    }

    [Fact]
    public void An_error_of_a_kind_that_was_there_is_refused_all_the_same() =>
        Assert.Throws<InvalidEditException>(() => Documents.Of(Repeated).AddModel(new ClaudeCliModel { Id = new ModelId("m") }));

    [Fact]
    public void A_text_that_is_not_Unicode_costs_no_id()
    {
        var ids = 0;
        var registry = Snapshot.Of<ModelRegistry>("""{"version": 2, "hosts": [{"id": "h"}]}"""u8.ToArray(), new RegistryOptions { NewId = () => $"{++ids}" });

        Assert.Throws<ArgumentException>(() => registry.SaveHost(null, "\ud800", Url.Empty, Secret.None, null, out _));
        Assert.Throws<ArgumentException>(() => registry.SaveHost(null, "", new Url("\ud800"), Secret.None, null, out _));
        Assert.Throws<ArgumentException>(() => registry.SaveGoogleAccount(null, "", new Secret("k\udc00"), out _));
        Assert.Throws<ArgumentException>(() => registry.SaveModel(null, new HostId("h"), "", "m", null, ["\ud800"], out _));
        Assert.Equal(0, ids);
    }

    [Theory]
    [InlineData("\ufeffa", true)]
    [InlineData("a\u200b", true)]
    [InlineData("a\u180e", true)]
    [InlineData("\u1680a", false)]
    [InlineData("a\u205f", false)]
    [InlineData("a\u0085", false)]
    [InlineData("a\u2028b", false)]
    [InlineData("a\u00a0b", true)]
    public void A_role_has_no_white_space_at_either_end_as_the_first_reader_counts_it(string name, bool isRole) =>
        Assert.Equal(isRole, Documents.Of("""{"version": 2}""").TrySetRoleSlot(new RoleName(name), "primary", new ModelId("claude_cli"), out _));
}
