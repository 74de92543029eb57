using System.Text.Json;

namespace Cortex.RegistryKit.Tests.Catalogues;

public class CatalogueTests
{
    private static readonly CatalogueEntry Own = new("own", "Own", 8);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("local")]
    [InlineData("Google")]
    [InlineData("google ")]
    [InlineData("../google")]
    public void An_unknown_provider_has_no_models(string? provider) => Assert.Empty(Catalogue.Of(provider));

    [Fact]
    public void The_models_of_a_provider_are_in_the_order_of_its_file() =>
        Assert.Equal(["claude-opus-4-7", "claude-sonnet-4-6", "claude-haiku-4-5-20251001"], Catalogue.Of("anthropic").Select(entry => entry.Id));

    [Fact]
    public void The_catalogue_is_the_same_for_everyone_and_nobody_changes_it()
    {
        var entries = Catalogue.Of("google");
        _ = entries[0] with { Label = "changed" };
        var copy = entries.ToArray();
        copy[0] = Own;

        Assert.Equal(entries, Catalogue.Of("google"));
        Assert.Equal(new CatalogueEntry("gemini-2.5-pro", "Gemini 2.5 Pro", 1000), Catalogue.Of("google")[0]);
    }

    [Fact]
    public void An_addition_takes_the_place_of_the_entry_with_its_id_and_others_come_behind()
    {
        var changed = new CatalogueEntry("claude-sonnet-4-6", "Mine", 1000);
        var merged = Catalogue.Of("anthropic", [Own, changed, new CatalogueEntry("own", "Later", 1), changed with { Label = "Later" }]);

        Assert.Equal([Catalogue.Of("anthropic")[0], changed, Catalogue.Of("anthropic")[2], Own], merged);
        Assert.Equal([Own], Catalogue.Of("no such provider", [Own]));
        Assert.Equal(Catalogue.Of("google"), Catalogue.Of("google", []));
    }

    [Fact]
    public void Ids_of_additions_are_compared_exactly() =>
        Assert.Equal(4, Catalogue.Of("anthropic", [new CatalogueEntry("Claude-Opus-4-7", "Mine", 0)]).Count);

    [Fact]
    public void Every_file_is_named_after_its_provider_and_names_no_model_twice()
    {
        var files = Directory.GetFiles(Path.Combine(Root(), "schemas", "catalogues"), "*.json");
        Assert.NotEmpty(files);
        foreach (var path in files)
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path));
            var provider = Path.GetFileNameWithoutExtension(path);

            Assert.Equal(provider, file.RootElement.GetProperty("provider").GetString());
            Assert.Equal(file.RootElement.GetProperty("models").EnumerateArray().Select(model => model.GetProperty("id").GetString()), Catalogue.Of(provider).Select(entry => entry.Id));
            Assert.Distinct(Catalogue.Of(provider).Select(entry => entry.Id));
            Assert.All(Catalogue.Of(provider), entry => Assert.True(entry.Id.Length > 0 && entry.Label.Length > 0 && entry.ContextK >= 0));
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Cortex.RegistryKit.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        return folder;
    }
}
