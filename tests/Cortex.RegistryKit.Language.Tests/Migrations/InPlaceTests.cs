namespace Cortex.RegistryKit.Language.Tests.Migrations;

public class InPlaceTests
{
    [Fact]
    public void Only_what_the_migration_says_changes()
    {
        const string Old = """
            {
                "hosts": [ {"id": "h", "x": 1.50, "label": "\u00e9"} ],
                "unknown": {"b":1,  "a":[]},
                "version": 1.0,
                "providers": {"other": true}
            }
            """;

        var migration = new Folder().InPlace(Old)!;

        Assert.Equal(
            """
            {
                "hosts": [ {"id": "h", "x": 1.50, "label": "\u00e9"} ],
                "unknown": {"b":1,  "a":[]},
                "version": 2,
                "providers": {"other": true, "anthropic": {"credentials": [{"id": "cli", "label": "Claude CLI (OAuth)", "type": "cli"}]}, "google": {"accounts": []}}
            }
            """,
            Folder.Text(migration));
        Assert.Equal(("version 1", 1, null), (migration.From, migration.FromVersion, migration.WhyNotSaved));
        Assert.Equal(["'/version' is changed", "'/providers/anthropic' is added", "'/providers/google' is added"], migration.Changes);
    }

    [Theory]
    [InlineData("""{"version": 2}""")]
    [InlineData("""{"version": 3}""")]
    [InlineData("""{"version": "1"}""")]
    [InlineData("""{"version": 0}""")]
    [InlineData("""{"version": 1.5}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""{"version": 1""")]
    [InlineData("")]
    public void What_is_no_older_version_is_left_alone(string text) => Assert.Null(new Folder().InPlace(text));

    [Fact]
    public void A_key_in_another_file_becomes_an_entry_with_a_new_id()
    {
        var folder = new Folder(("auth.json", """{"gemini_api_key": "k\u0065y"}"""));
        folder.Ids.Enqueue("taken");

        var migration = folder.InPlace("""{"version": 1, "providers": {"google": {"accounts": []}}}""")!;

        Assert.Equal("""{"version": 2, "providers": {"google": {"accounts": [{"id": "taken", "label": "Gemini API Key", "api_key": "key"}]}, "anthropic": {"credentials": [{"id": "cli", "label": "Claude CLI (OAuth)", "type": "cli"}]}}}""", Folder.Text(migration));
        Assert.Equal(["account 'taken'"], migration.Minted.Select(id => id.ToString()));
        Assert.DoesNotContain(migration.Changes, change => change.Contains("key", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"gemini_api_key": " \u001f"}""")]
    [InlineData("""{"gemini_api_key": 5}""")]
    [InlineData("""{"gemini_api_key": "\ud800"}""")]
    public void Another_file_that_gives_nothing_is_no_obstacle(string? auth)
    {
        var migration = new Folder(("auth.json", auth)).InPlace("""{"version": 1}""")!;

        Assert.Null(migration.WhyNotSaved);
        Assert.Empty(migration.Minted);
    }

    [Theory]
    [InlineData("""{"version": 1, "hosts": null}""", "the section 'hosts' is not what it should be")]
    [InlineData("""{"version": 1, "providers": {"google": {"accounts": {}}}}""", "the section 'providers.google.accounts' is not what it should be")]
    [InlineData("""{"version": 1, "providers": 5}""", "the section 'providers' is not what it should be")]
    [InlineData("""{"version": 1, "a": 1, "a": 2}""", "the property 'a' stands twice in the same object")]
    public void A_file_that_may_not_be_written_is_migrated_in_memory_alone(string text, string why)
    {
        var migration = new Folder(("auth.json", """{"gemini_api_key": "k"}""")).InPlace(text)!;

        Assert.Equal(why, migration.WhyNotSaved);
        Assert.Equal(["account 'account-1'"], migration.Minted.Select(id => id.ToString()));
        Assert.Contains("\"account-1\"", Folder.Text(migration), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_save_ids_are_the_same_on_every_load()
    {
        var folder = new Folder(("auth.json", """{"gemini_api_key": "k"}"""));

        Assert.Equal(Folder.Text(folder.InPlace("""{"version": 1}""", isForSaving: false)), Folder.Text(folder.InPlace("""{"version": 1}""", isForSaving: false)));
    }

    [Fact]
    public void Several_versions_are_passed_one_after_the_other()
    {
        static string Version(int version, string from) => $$"""{"x-rk-file": "f.json", "properties": {"version": {"const": {{version}}}, "v{{version}}": {} }, "x-rk-from": [{{from}}]}""";
        var migrator = Folder.Of(
            Version(3, """{"schema": "2", "set": {"/v3": {"path": "/v2"}}}"""),
            ("2", Version(2, """{"schema": "1", "set": {"/v2": {"path": "/v1"}}}""")),
            ("1", Version(1, "")));

        Assert.Equal("""{"version": 3, "v1": 1e2, "v2": 1e2, "v3": 1e2}""", Folder.Text(new Folder().InPlace("""{"version": 1, "v1": 1e2}""", migrator: migrator)));
        Assert.Equal("""{"version": 3, "v2": 5, "v3": 5}""", Folder.Text(new Folder().InPlace("""{"version": 2, "v2": 5}""", migrator: migrator)));
    }

    [Fact]
    public void No_broken_text_makes_it_throw()
    {
        var random = new Random(5);
        var text = """{"version": 1, "providers": {"google": {"accounts": [{"id": "a"}]}}, "hosts": [{"id": "h"}], "roles": {"r": {}}}""".ToCharArray();
        for (var round = 0; round < 2000; round++)
        {
            var mutated = text.ToArray();
            for (var i = 0; i < 3; i++) mutated[random.Next(mutated.Length)] = "{}[]\",:0a"[random.Next(9)];

            _ = new Folder(("auth.json", new string(mutated)), ("local_llm.json", new string(mutated))).InPlace(new string(mutated));
            _ = new Folder(("auth.json", new string(mutated)), ("local_llm.json", new string(mutated))).FromOtherFiles();
        }
    }
}
