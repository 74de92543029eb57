using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Language.Edits;

namespace Cortex.RegistryKit.Language.Tests.Edits;

/// <summary>What the calls of the reference's cases mean as edits. Only as much of each call as the cases of the group layout need.</summary>
internal sealed class RegistryCalls
{
    private static readonly string[] Slots = ["primary", "backup_1", "backup_2", "backup_3", "backup_4"];
    private static readonly EditPath Hosts = EditPath.Root.Member("hosts");
    private static readonly EditPath Models = EditPath.Root.Member("models");
    private static readonly EditPath Roles = EditPath.Root.Member("roles");
    private static readonly EditPath Providers = EditPath.Root.Member("providers");
    private static readonly EditPath Accounts = Providers.Member("google").Member("accounts");

    private int ids;

    /// <summary>The edits of one call.</summary>
    /// <param name="registry">The registry as it is before the call.</param>
    /// <param name="function">The call's function.</param>
    /// <param name="args">Its arguments behind the user's name.</param>
    public List<JsonEdit> Translate(JsonObject registry, string function, JsonElement[] args) => function switch
    {
        "get_registry" => Migrate(registry),
        "set_role" => SetRole(registry, Text(args[0])!, Text(args[1])!, Text(args[2])),
        "save_host" => SaveHost(Text(args[0]), Text(args[1])!, Text(args[2])!, Text(args[3])!, args.Length > 4 ? Text(args[4]) : null),
        "save_model" => SaveModel(Text(args[0]), Text(args[1])!, Text(args[2])!, Text(args[3])!, args.Length > 4 ? args[4] : null, args.Length > 5 ? args[5] : null),
        "save_google_account" => SaveGoogleAccount(Text(args[0]), Text(args[1])!, Text(args[2])!),
        "remove_host" => [JsonEdit.Remove(Hosts.Entry("id", Text(args[0])!)), .. ForgetModels(registry, "host_id", Text(args[0])!)],
        "remove_google_account" => [JsonEdit.Remove(Accounts.Entry("id", Text(args[0])!)), .. ForgetModels(registry, "account_id", Text(args[0])!)],
        "remove_model" => ForgetModels(registry, "id", Text(args[0])!),
        _ => throw new ArgumentException(function),
    };

    private static List<JsonEdit> Migrate(JsonObject registry)
    {
        if (registry["version"]!.GetValue<int>() != 1) return [];

        var edits = new List<JsonEdit> { Set(EditPath.Root.Member("version"), 2) };
        var providers = registry["providers"]?.AsObject();
        if (providers?.ContainsKey("anthropic") != true)
            edits.Add(Set(Providers.Member("anthropic"), new { credentials = new[] { new { id = "cli", label = "Claude CLI (OAuth)", type = "cli" } } }));
        if (providers?.ContainsKey("google") != true) edits.Add(Set(Providers.Member("google"), new { accounts = Array.Empty<object>() }));
        return edits;
    }

    private static List<JsonEdit> SetRole(JsonObject registry, string role, string slot, string? model)
    {
        if (string.IsNullOrEmpty(model) && registry["roles"]?[role]?[slot] is null) return [];
        return [Set(Roles.Member(role).Member(slot), string.IsNullOrEmpty(model) ? null : model)];
    }

    private List<JsonEdit> SaveHost(string? id, string label, string url, string key, string? type)
    {
        if (string.IsNullOrEmpty(id))
            return [Append(Hosts, new { id = NewId(), label = label.Trim(), api_url = url.Trim(), api_key = key.Trim(), host_type = type ?? "openwebui" })];

        var host = Hosts.Entry("id", id);
        var edits = new List<JsonEdit> { Set(host.Member("label"), label.Trim()), Set(host.Member("api_url"), url.Trim()) };
        if (!string.IsNullOrEmpty(type)) edits.Add(Set(host.Member("host_type"), type));
        if (key.Trim().Length > 0) edits.Add(Set(host.Member("api_key"), key.Trim()));
        return edits;
    }

    private List<JsonEdit> SaveModel(string? id, string host, string label, string name, JsonElement? contextK, JsonElement? tags)
    {
        if (string.IsNullOrEmpty(id))
        {
            var none = JsonSerializer.SerializeToElement(Array.Empty<string>());
            var zero = JsonSerializer.SerializeToElement(0);
            return [Append(Models, new { id = NewId(), type = "local_openai", label, model_name = name, provider = "local", host_id = host, context_k = contextK ?? zero, tags = tags ?? none })];
        }

        var model = Models.Entry("id", id);
        var edits = new List<JsonEdit> { Set(model.Member("host_id"), host), Set(model.Member("label"), label), Set(model.Member("model_name"), name) };
        if (contextK is not null) edits.Add(Set(model.Member("context_k"), contextK));
        if (tags is not null) edits.Add(Set(model.Member("tags"), tags));
        return edits;
    }

    private List<JsonEdit> SaveGoogleAccount(string? id, string label, string key)
    {
        if (string.IsNullOrEmpty(id)) return [Append(Accounts, new { id = NewId(), label, api_key = key })];

        var account = Accounts.Entry("id", id);
        var edits = new List<JsonEdit> { Set(account.Member("label"), label) };
        if (key.Length > 0) edits.Add(Set(account.Member("api_key"), key));
        return edits;
    }

    /// <summary>Removes the models whose member has this value, and clears the slots that meant them.</summary>
    private static List<JsonEdit> ForgetModels(JsonObject registry, string member, string value)
    {
        var edits = new List<JsonEdit>();
        var gone = registry["models"]!.AsArray().Where(model => (string?)model![member] == value).Select(model => (string)model!["id"]!).ToHashSet();
        edits.AddRange(gone.Select(id => JsonEdit.Remove(Models.Entry("id", id))));
        foreach (var (role, slots) in registry["roles"]!.AsObject())
        {
            edits.AddRange(Slots.Where(slot => (string?)slots![slot] is string id && gone.Contains(id)).Select(slot => Set(Roles.Member(role).Member(slot), null)));
        }

        return edits;
    }

    private string NewId() => (++ids).ToString("x8", CultureInfo.InvariantCulture);

    private static string? Text(JsonElement argument) => argument.GetString();

    private static JsonEdit Set(EditPath path, object? value) => JsonEdit.Set(path, JsonSerializer.SerializeToUtf8Bytes(value));

    private static JsonEdit Append(EditPath path, object value) => JsonEdit.Append(path, JsonSerializer.SerializeToUtf8Bytes(value));
}
