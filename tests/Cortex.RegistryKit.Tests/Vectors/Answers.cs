using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Vectors;

/// <summary>Answers the reference's reading functions with the typed API, in the reference's shapes.</summary>
internal sealed class Answers(VectorHome home, ModelRegistrySettings settings)
{
    private static readonly JsonSerializerOptions Spelling = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1024 };

    private readonly RegistryHome<ModelRegistry> registries = new(home.Root, new RegistryOptions { Settings = settings, NewId = home.NewId });

    /// <summary>Whether a function is one that is answered here.</summary>
    public static bool Has(string function) => function is "get_registry" or "get_model_for_role";

    /// <summary>What a process does that opens the user's registry for writing, and writes nothing itself.</summary>
    /// <exception cref="ArgumentException">The call is refused.</exception>
    public Task MigrateAsync(VectorCall call) => registries.MigrateAsync(UserName.Parse(call.Text(0)!));

    /// <summary>Whether a user's files are of another version, so that they have to be migrated first.</summary>
    public bool NeedsMigration(VectorCall call)
    {
        if (!UserName.TryParse(call.Text(0), out var user)) return false;
        var registry = home.PathOf($"{user}/model_registry.json");
        if (!Path.Exists(registry)) return File.Exists(home.PathOf($"{user}/local_llm.json")) || File.Exists(home.PathOf($"{user}/auth.json"));
        return File.Exists(registry) && Load(call).Migration is not null;
    }

    /// <summary>What a call returns.</summary>
    /// <exception cref="ArgumentException">The call is refused.</exception>
    public JsonElement Answer(VectorCall call)
    {
        var snapshot = LoadOrNew(call);
        return call.Function == "get_registry" ? Parse(Registry(snapshot).ToJsonString(Spelling)) : Parse(Resolved(snapshot, snapshot.Resolve(new RoleName(call.Text(1)!))).ToJsonString(Spelling));
    }

    // What cannot be read at all counts as a new registry there. Here loading says so, and the caller decides.
    private Snapshot<ModelRegistry> LoadOrNew(VectorCall call)
    {
        try
        {
            return Load(call);
        }
        catch (IOException)
        {
            return registries.Load(UserName.Parse("nobody"));
        }
    }

    private Snapshot<ModelRegistry> Load(VectorCall call) => registries.Load(UserName.Parse(call.Text(0)!));

    // A record is always one of the schema's version: the number of a newer file stands in its text alone.
    private static JsonObject Registry(Snapshot<ModelRegistry> snapshot)
    {
        var registry = JsonNode.Parse(Documents.Write(snapshot.Data))!.AsObject();
        if (snapshot is { Exists: true, IsReadable: true } && Rules.Parse(snapshot.Content.ToArray()).TryGetMember("version", out var version)) registry["version"] = JsonNode.Parse(version.Value.Raw);
        return registry;
    }

    private static JsonObject Resolved(Snapshot<ModelRegistry> snapshot, ResolvedModel resolved)
    {
        var model = resolved.Model;
        var answer = new JsonObject();
        foreach (var name in model.Unknown.Names)
        {
            if (model.Unknown.TryGet(name, out var json)) answer[name] = JsonNode.Parse(json.Span);
        }

        answer["id"] = model.Id.Value;
        answer["type"] = model.Type;
        answer["label"] = model.Label;
        answer["model_name"] = model.ModelName;
        answer["provider"] = model.Provider;
        answer["host_id"] = model.HostId?.Value;
        answer["credential_id"] = model.CredentialId?.Value;
        answer["account_id"] = model.AccountId?.Value;
        answer["context_k"] = model.ContextK;
        answer["tags"] = new JsonArray([.. model.Tags.Select(tag => (JsonNode)tag)]);
        switch (resolved)
        {
            case ResolvedLocalOpenAiModel local:
                answer["api_url"] = local.ApiUrl.Text;
                answer["api_key"] = local.ApiKey.Reveal();
                answer["host_type"] = local.HostType.Value;
                break;
            case ResolvedGeminiApiModel { Model.AccountId: { } account } gemini when snapshot.Data.Providers.Google.Accounts.Contains(account):
                answer["api_key"] = gemini.ApiKey.Reveal();
                break;
        }

        return answer;
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1024 }).RootElement;
}
