namespace Cortex.RegistryKit.Language.Tests.Migrations;

public class FromOtherFilesTests
{
    [Fact]
    public void Without_a_file_there_is_nothing() => Assert.Null(new Folder().FromOtherFiles());

    [Fact]
    public void A_flat_file_becomes_a_host_with_a_model()
    {
        var migration = new Folder(("local_llm.json", """{"api_url": "http://b", "api_key": null, "model": "é\u0001", "x": 1}""")).FromOtherFiles()!;

        Assert.Equal(
            """
            {
              "version": 2,
              "providers": {
                "anthropic": {
                  "credentials": [
                    {
                      "id": "cli",
                      "label": "Claude CLI (OAuth)",
                      "type": "cli"
                    }
                  ]
                },
                "google": {
                  "accounts": []
                }
              },
              "hosts": [
                {
                  "id": "00000001",
                  "label": "Local Model Server",
                  "api_url": "http://b",
                  "api_key": ""
                }
              ],
              "models": [
                {
                  "id": "00000002",
                  "type": "local_openai",
                  "label": "é\u0001",
                  "model_name": "é\u0001",
                  "provider": "local",
                  "host_id": "00000001",
                  "context_k": 0,
                  "tags": []
                }
              ],
              "roles": {
                "chat": {
                  "primary": "00000002"
                }
              }
            }
            """,
            Folder.Text(migration));
        Assert.Equal(("local_llm.json", null, null), (migration.From, migration.FromVersion, migration.WhyNotSaved));
    }

    [Fact]
    public void A_blank_url_is_taken_from_the_settings_and_a_secret_never()
    {
        var folder = new Folder(("local_llm.json", """{"api_url": " ", "model": 5}""")) { Settings = { ["local_api_url"] = "http://s", ["local_api_key"] = "SERVER", ["local_model"] = "m" } };

        var text = Folder.Text(folder.FromOtherFiles());

        Assert.Contains("\"api_url\": \"http://s\"", text, StringComparison.Ordinal);
        Assert.Contains("\"model_name\": \"m\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SERVER", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_are_taken_over_with_all_that_can_be_used()
    {
        var migration = new Folder(("local_llm.json", """
            {"hosts": [{"id": "h", "n": 1.50, "label": 7}, {"label": "no id"}, 5],
             "models": [{"id": "m", "model_name": "g", "label": " ", "context_k": 1e1, "d": 1, "d": 2}, {"id": ""}],
             "active_model_id": "m"}
            """)).FromOtherFiles()!;

        var text = Folder.Text(migration)!.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains("""
            "hosts":[{"id":"h","n":1.50}],"models":[{"id":"m","model_name":"g","label":"g","context_k":1e1,"d":2,"tags":[],"type":"local_openai","provider":"local"}],"roles":{"chat":{"primary":"m"}}}
            """, text, StringComparison.Ordinal);
        Assert.Empty(migration.Minted);
    }

    [Fact]
    public void An_id_that_no_entry_has_is_not_taken_over() =>
        Assert.EndsWith("\"roles\": {}\n}", Folder.Text(new Folder(("local_llm.json", """{"hosts": [], "active_model_id": "gone"}""")).FromOtherFiles()), StringComparison.Ordinal);

    [Fact]
    public void The_key_alone_is_enough()
    {
        var migration = new Folder(("auth.json", """{"gemini_api_key": "k"}""")).FromOtherFiles()!;

        Assert.Equal("auth.json", migration.From);
        Assert.Equal(["account '00000001'"], migration.Minted.Select(id => id.ToString()));
    }

    [Theory]
    [InlineData(null, "local_llm.json cannot be read")]
    [InlineData("{", "local_llm.json cannot be read")]
    [InlineData("[]", "local_llm.json holds no object")]
    public void A_source_that_cannot_be_read_ends_the_search(string? text, string why)
    {
        var migration = new Folder(("local_llm.json", text), ("auth.json", """{"gemini_api_key": "k"}""")).FromOtherFiles()!;

        Assert.Null(migration.Content);
        Assert.Equal(why, migration.WhyNotSaved);
    }

    [Fact]
    public void A_source_with_an_unsound_section_is_taken_over_in_memory_alone()
    {
        var migration = new Folder(("local_llm.json", """{"hosts": [{"id": "h"}], "models": null}"""), ("auth.json", """{"gemini_api_key": "k"}""")).FromOtherFiles()!;

        Assert.Equal("the section 'models' of local_llm.json is not what it should be", migration.WhyNotSaved);
        Assert.Contains("\"account-1\"", Folder.Text(migration), StringComparison.Ordinal);
    }

    [Fact]
    public void New_ids_pass_over_those_that_are_taken()
    {
        const string Older = """{"x-rk-file": "old.json", "properties": {"boxes": {"type": "array", "items": {"$ref": "#/definitions/box"}}}, "definitions": {"box": {"type": "object", "properties": {"id": {"type": "string", "x-rk-id": "box"}}}}}""";
        const string Newer = """
            {"x-rk-file": "new.json", "properties": {"boxes": {"type": "array", "x-rk-backfill": [], "items": {"$ref": "#/definitions/box"}}, "first": {}},
             "definitions": {"box": {"type": "object", "properties": {"id": {"type": "string", "x-rk-id": "box"}}}},
             "x-rk-from": [{"schema": "old", "set": {"/first": {"mint": "box"}}}]}
            """;
        var folder = new Folder(("old.json", """{"boxes": [{"id": "a"}, {"id": "box-1"}]}"""));
        foreach (var id in new[] { "a", "b" }) folder.Ids.Enqueue(id);
        var migrator = Folder.Of(Newer, ("old", Older));

        Assert.Equal("b", folder.FromOtherFiles(migrator: migrator)!.Minted[0].Id);
        Assert.Equal("box-2", folder.FromOtherFiles(isForSaving: false, migrator)!.Minted[0].Id);
    }

    [Fact]
    public void Back_fills_with_operators_stand_in_for_what_an_older_file_lacks()
    {
        const string Older = """
            {"x-rk-file": "old.json", "properties": {"name": {"type": "string", "x-rk-backfill": {"setting": "name"}}, "title": {"type": "string", "x-rk-backfill": {"path": "name", "else": "none"}}}}
            """;
        const string Newer = """
            {"x-rk-file": "new.json", "x-rk-settings": {"name": {"type": "string"}}, "properties": {"name": {"type": "string"}, "title": {"type": "string"}}, "x-rk-from": [{"schema": "old"}]}
            """;
        var migrator = Folder.Of(Newer, ("old", Older));

        Assert.Equal("{\n  \"name\": \"n\",\n  \"title\": \"n\"\n}", Folder.Text(new Folder(("old.json", "{}")) { Settings = { ["name"] = "n" } }.FromOtherFiles(migrator: migrator)));
        Assert.Equal("{\n  \"name\": \"\",\n  \"title\": \"none\"\n}", Folder.Text(new Folder(("old.json", """{"title": ""}""")).FromOtherFiles(migrator: migrator)));
    }
}
