using System.Text.Json.Nodes;
using Cortex.RegistryKit.LanguageServer.Tests.Support;

namespace Cortex.RegistryKit.LanguageServer.Tests.Schemas;

public sealed class SchemaTests : IDisposable
{
    private const string Library = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "$id": "urn:example:library",
          "type": "object",
          "required": ["shelves", "books"],
          "properties": {
            "$schema": {"type": "string"},
            "shelves": {"type": "array", "items": {"type": "object", "required": ["name"], "properties": {
              "name": {"type": "string", "minLength": 1, "x-rk-id": "shelf"},
              "title": {"type": "string", "x-rk-label": true}
            }}},
            "books": {"type": "array", "items": {"type": "object", "required": ["isbn"], "properties": {
              "isbn": {"type": "string", "minLength": 1, "x-rk-id": "book"},
              "stands_on": {"description": "Where the book stands.", "type": "string", "x-rk-ref": {"to": "shelf", "onDelete": "restrict"}}
            }}}
          }
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("rk-lsp-").FullName;

    [Fact]
    public async Task A_schema_of_ones_own_is_served_by_the_same_code()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "library.schema.json"), Library);
        var uri = Editor.UriOf(Path.Combine(folder, "library.json"));
        var text = new MarkedText("""{"$schema": "./library.schema.json", "shelves": [{"name": "top", "title": "é 東 🚀"}], "books": [{"isbn": "1", "stands_on": "t«1»pp"}, {"isbn": "2", "stands_on": "t«2»op"}]}""");
        await using var editor = await Editor.OpenAsync();
        await editor.OpenAsync(uri, text.Text);

        var finding = Assert.Single(await editor.FindingsAsync(uri, 1))!;
        var items = (await editor.AskAtAsync("textDocument/completion", uri, text[1]))!["items"]!.AsArray();
        var hover = await editor.AskAtAsync("textDocument/hover", uri, text[2]);
        var definition = await editor.AskAtAsync("textDocument/definition", uri, text[2]);
        var rename = await editor.AskAtAsync("textDocument/rename", uri, text[2], new JsonObject { ["newName"] = "upper" });

        Assert.Equal("RK2001", finding["code"]!.GetValue<string>());
        Assert.Equal(["top"], items.Select(item => item!["label"]!.GetValue<string>()));
        Assert.Equal("é 東 🚀", items[0]!["detail"]!.GetValue<string>());
        Assert.Contains("**shelf** `top`", hover!["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("Where the book stands.", hover["contents"]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("\"top\"", text.Of(definition!["range"]!));
        Assert.Equal(text.Text.Replace("\"top\"", "\"upper\"", StringComparison.Ordinal), text.After(rename!["documentChanges"]![0]!["edits"]!.AsArray()));
    }

    [Fact]
    public async Task A_schema_that_is_edited_applies_to_open_registries_at_once()
    {
        var schemaPath = Path.Combine(folder, "library.schema.json");
        await File.WriteAllTextAsync(schemaPath, Library);
        var (uri, schemaUri) = (Editor.UriOf(Path.Combine(folder, "library.json")), Editor.UriOf(schemaPath));
        await using var editor = await Editor.OpenAsync();
        await editor.OpenAsync(uri, """{"$schema": "./library.schema.json", "shelves": [], "books": []}""");
        Assert.Empty(await editor.FindingsAsync(uri, 1));

        await editor.OpenAsync(schemaUri, Library);
        await editor.ReplaceAsync(schemaUri, 2, Library.Replace("\"required\": [\"shelves\"", "\"required\": [\"rooms\", \"shelves\"", StringComparison.Ordinal));
        Assert.Equal("RK1005", Assert.Single(await editor.FindingsAsync(uri, report => report["diagnostics"]!.AsArray().Count > 0))!["code"]!.GetValue<string>());

        // Closed without being saved, it is what is on the disk.
        await editor.TellAsync("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = schemaUri } });
        Assert.Empty(await editor.FindingsAsync(uri, report => report["diagnostics"]!.AsArray().Count == 0));
    }

    [Fact]
    public async Task A_schema_that_changes_on_the_disk_applies_when_the_editor_tells()
    {
        var schemaPath = Path.Combine(folder, "library.schema.json");
        var uri = Editor.UriOf(Path.Combine(folder, "library.json"));
        await using var editor = await Editor.OpenAsync();
        await File.WriteAllTextAsync(schemaPath, Library);
        await editor.OpenAsync(uri, """{"$schema": "./library.schema.json", "shelves": []}""");
        Assert.Single(await editor.FindingsAsync(uri, 1));

        await File.WriteAllTextAsync(schemaPath, Library.Replace(", \"books\"]", "]", StringComparison.Ordinal));
        await editor.TellAsync("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = Editor.UriOf(schemaPath), ["type"] = 2 }) });

        Assert.Empty(await editor.FindingsAsync(uri, report => report["diagnostics"]!.AsArray().Count == 0));
    }

    [Fact]
    public async Task A_schema_with_errors_says_so_and_its_registries_say_that_they_are_not_checked()
    {
        var schemaPath = Path.Combine(folder, "library.schema.json");
        var broken = Library.Replace("\"to\": \"shelf\"", "\"to\": \"shelv\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(schemaPath, broken);
        var (uri, schemaUri) = (Editor.UriOf(Path.Combine(folder, "library.json")), Editor.UriOf(schemaPath));
        await using var editor = await Editor.OpenAsync();
        await editor.OpenAsync(uri, """{"$schema": "./library.schema.json"}""");
        await editor.OpenAsync(schemaUri, broken);

        Assert.Contains("not checked", Assert.Single(await editor.FindingsAsync(uri, 1))!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("RK0", Assert.Single(await editor.FindingsAsync(schemaUri, 1))!["code"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schemas_of_the_settings_are_for_files_of_their_name_in_every_folder()
    {
        var sample = Path.Combine(Tool.Repository, "samples", "Warehouse");
        File.Copy(Path.Combine(sample, "warehouse.v2.schema.json"), Path.Combine(folder, "warehouse.v2.schema.json"));
        var uri = Editor.UriOf(Path.Combine(folder, "warehouse.json"));
        var text = new MarkedText("""{"version": 2, "depots": [{"id": "d"}], "carriers": [{"id": "van", "type": "van", "depot_id": "«1»"}], "routes": {"north": {"first": "«2»"}}}""");
        await using var editor = await Editor.OpenAsync(options: new JsonObject { ["schemas"] = new JsonArray("warehouse.v2.schema.json") }, folders: ["/", folder]);
        await editor.OpenAsync(uri, text.Text);

        var depots = (await editor.AskAtAsync("textDocument/completion", uri, text[1]))!["items"]!.AsArray();
        var carriers = (await editor.AskAtAsync("textDocument/completion", uri, text[2]))!["items"]!.AsArray();

        Assert.Equal(["d", "null"], depots.Select(item => item!["label"]!.GetValue<string>()));
        Assert.Equal(["pickup", "van", "null"], carriers.Select(item => item!["label"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_derived_schema_that_is_there_is_kept_current_when_the_registry_is_saved()
    {
        var path = Path.Combine(folder, "model_registry.json");
        var derived = Path.Combine(folder, ".vscode", "model_registry.schema.json");
        await File.WriteAllTextAsync(path, """{"version": 2, "hosts": [{"id": "first", "api_url": "http://localhost"}]}""");
        await Tool.RunAsync("schema", "derive", path, "-o", derived);
        Assert.DoesNotContain("\"second\"", await File.ReadAllTextAsync(derived), StringComparison.Ordinal);
        var uri = Editor.UriOf(path);
        await using var editor = await Editor.OpenAsync();
        await editor.OpenAsync(uri, """{"version": 2, "hosts": [{"id": "second", "api_url": "http://localhost"}]}""");

        await editor.TellAsync("textDocument/didSave", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });

        await WaitAsync(async () => (await File.ReadAllTextAsync(derived)).Contains("\"second\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_derived_schema_is_written_unless_the_settings_ask_for_it()
    {
        var path = Path.Combine(folder, "model_registry.json");
        var uri = Editor.UriOf(path);
        await using var editor = await Editor.OpenAsync();
        await editor.OpenAsync(uri, """{"version": 2, "hosts": [{"id": "first", "api_url": "http://localhost"}]}""");
        await editor.TellAsync("textDocument/didSave", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        await editor.FindingsAsync(uri, 1);
        Assert.Empty(Directory.GetFileSystemEntries(folder));

        editor.Settings = new JsonObject { ["derivedSchema"] = "derived/registry.schema.json" };
        await editor.TellAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });
        await editor.ReplaceAsync(uri, 2, """{"version": 2, "hosts": [{"id": "second", "api_url": "http://localhost"}]}""");
        await editor.FindingsAsync(uri, 2);
        await editor.TellAsync("textDocument/didSave", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });

        await WaitAsync(() => Task.FromResult(File.Exists(Path.Combine(folder, "derived", "registry.schema.json"))));
    }

    [Fact]
    public async Task Settings_say_what_no_file_does()
    {
        const string Registry = """{"version": 2, "roles": {"reviewer": {"primary": "claude_cli"}}, "hosts": [{"id": "h", "api_url": "https://example.com", "api_key": "not-a-reference"}]}""";
        await using var editor = await Editor.OpenAsync();
        await editor.OpenAsync(Samples.Uri, Registry);
        Assert.Contains("RK2009", Codes(await editor.FindingsAsync(Samples.Uri, 1)));

        editor.Settings = new JsonObject { ["define"] = new JsonObject { ["role"] = new JsonArray("reviewer") }, ["scope"] = "home", ["severity"] = "warning" };
        await editor.TellAsync("workspace/didChangeConfiguration", new JsonObject { ["settings"] = null });

        Assert.Empty(await editor.FindingsAsync(Samples.Uri, report => report["diagnostics"]!.AsArray().Count == 0));

        static IEnumerable<string> Codes(JsonArray findings) => findings.Select(finding => finding!["code"]!.GetValue<string>());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task WaitAsync(Func<Task<bool>> isSo)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await isSo()) return;
            await Task.Delay(50);
        }

        Assert.Fail("It did not come to pass.");
    }
}
