using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cortex.RegistryKit.Tests.Hosts;

namespace Cortex.RegistryKit.Hosting.Tests.WebApp;

public sealed class SampleTests
{
    private const string AlicesRegistry = """
        {
          "version": 2,
          "models": [{"id": "mine", "type": "gemini_cli", "model_name": "gemini-2.5-flash"}],
          "roles": {"chat": {"primary": "mine"} }
        }
        """;

    [Fact]
    public async Task Roles_are_listed_with_the_models_that_play_them()
    {
        using var sample = new Sample();
        using var client = sample.CreateClient();

        var roles = await client.GetFromJsonAsync<Dictionary<string, string>>("/roles");

        Assert.Equal(new() { ["chat"] = "opus", ["distill"] = "gemma-office", ["coder"] = "opus" }, roles);
        Assert.True(client.BaseAddress!.IsLoopback);
    }

    [Fact]
    public async Task A_role_says_what_plays_it_and_why()
    {
        using var sample = new Sample();
        using var client = sample.CreateClient();

        var role = await client.GetFromJsonAsync<JsonElement>("/roles/reviewer");

        // appsettings.json says ROLE_REVIEWER.
        Assert.Equal("gemini_api", role.GetProperty("model").GetString());
        Assert.Equal("ROLE_REVIEWER", role.GetProperty("looked").EnumerateArray().Last().GetProperty("place").GetString());
        Assert.Equal("opus", await client.GetStringAsync("/chat"));
    }

    [Fact]
    public async Task A_users_models_are_their_own()
    {
        using var sample = new Sample();
        using var client = sample.CreateClient();
        sample.WriteRegistryOf("alice", AlicesRegistry);

        var models = await client.GetFromJsonAsync<JsonElement>("/users/alice/models");

        Assert.Equal("""[{"id":"mine","type":"gemini_cli","name":"gemini-2.5-flash"}]""", models.GetRawText());
        Assert.Equal("[]", await client.GetStringAsync("/users/bob/models"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/users/CON/models")).StatusCode);
    }

    [Fact]
    public async Task A_slot_can_be_filled_and_emptied_and_the_rest_of_the_file_stays()
    {
        using var sample = new Sample();
        using var client = sample.CreateClient();
        sample.WriteRegistryOf("alice", AlicesRegistry);

        var filled = await PutAsync(client, "/users/alice/roles/chat/backup_1", "claude_cli");
        var emptied = await PutAsync(client, "/users/alice/roles/chat/primary", null);

        Assert.Equal(HttpStatusCode.OK, filled.StatusCode);
        Assert.Equal("claude_cli", (await emptied.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("model").GetString());
        Assert.Equal(
            AlicesRegistry.Replace("{\"primary\": \"mine\"}", "{\"primary\": null, \"backup_1\": \"claude_cli\"}", StringComparison.Ordinal),
            await File.ReadAllTextAsync(sample.RegistryOf("alice")));
    }

    [Fact]
    public async Task A_model_that_does_not_exist_is_refused_with_the_findings()
    {
        using var sample = new Sample();
        using var client = sample.CreateClient();
        sample.WriteRegistryOf("alice", AlicesRegistry);

        var answer = await PutAsync(client, "/users/alice/roles/chat/primary", "mien");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("did you mean 'mine'?", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("findings")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(AlicesRegistry, await File.ReadAllTextAsync(sample.RegistryOf("alice")));
    }

    [Fact]
    public async Task A_slot_that_others_changed_in_the_meantime_is_a_conflict()
    {
        using var sample = new Sample();
        using var client = sample.CreateClient();
        sample.WriteRegistryOf("alice", AlicesRegistry);
        await client.GetStringAsync("/users/alice/models");
        var theirs = AlicesRegistry.Replace("\"primary\": \"mine\"", "\"primary\": \"gemini_cli\"", StringComparison.Ordinal);
        sample.WriteRegistryOf("alice", theirs);

        var answer = await PutAsync(client, "/users/alice/roles/chat/primary", "claude_cli");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("role 'chat'", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("conflicts")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(theirs, await File.ReadAllTextAsync(sample.RegistryOf("alice")));
    }

    [Fact]
    public async Task A_file_that_is_not_understood_is_locked()
    {
        using var sample = new Sample();
        using var client = sample.CreateClient();
        sample.WriteRegistryOf("alice", "{\"version\": 3}");

        Assert.Equal(HttpStatusCode.Locked, (await PutAsync(client, "/users/alice/roles/chat/primary", "claude_cli")).StatusCode);
        Assert.Equal("{\"version\": 3}", await File.ReadAllTextAsync(sample.RegistryOf("alice")));
    }

    [Theory]
    [InlineData("/users/alice/roles/chat/backup_9")]
    [InlineData("/users/NUL/roles/chat/primary")]
    public async Task A_slot_or_a_user_that_cannot_be_is_not_found(string path)
    {
        using var sample = new Sample();
        using var client = sample.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await PutAsync(client, path, "claude_cli")).StatusCode);
    }

    [Fact]
    public async Task A_host_is_asked_for_its_models()
    {
        await using var server = LoopbackServer.Listing("""{"data": [{"id": "gemma3:4b"}]}""");
        using var sample = new Sample(Sample.Committed.Replace("http://localhost:11434/v1", server.Url, StringComparison.Ordinal));
        using var client = sample.CreateClient();

        Assert.Equal("""["gemma3:4b"]""", await client.GetStringAsync("/hosts/laptop/models"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/hosts/none/models")).StatusCode);
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_is_a_bad_gateway()
    {
        using var sample = new Sample(Sample.Committed.Replace("http://localhost:11434/v1", "http://127.0.0.1:1", StringComparison.Ordinal));
        using var client = sample.CreateClient();

        Assert.Equal(HttpStatusCode.BadGateway, (await client.GetAsync("/hosts/laptop/models")).StatusCode);
    }

    [Fact]
    public async Task Health_says_how_each_role_is_served()
    {
        using var sample = new Sample();
        using var client = sample.CreateClient();

        var health = await client.GetFromJsonAsync<JsonElement>("/health");

        // The key of the office server is not in this environment.
        var registry = health.GetProperty("checks").GetProperty("model_registry");
        Assert.Equal("Degraded", registry.GetProperty("status").GetString());
        Assert.Equal("opus (primary)", registry.GetProperty("data").GetProperty("role:chat").GetString());
        Assert.StartsWith("gemma-office (primary); its key", registry.GetProperty("data").GetProperty("role:distill").GetString(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string path, string? model) => client.PutAsJsonAsync(path, new { model });
}
