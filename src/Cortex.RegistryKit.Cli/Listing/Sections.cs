using Cortex.RegistryKit.Cli.Registries;
using Cortex.RegistryKit.Cli.Resolving;

namespace Cortex.RegistryKit.Cli.Listing;

/// <summary>What a registry is made of, as lists. Of a key they say whether there is one, of an account's how it begins.</summary>
internal static class Sections
{
    public static IEnumerable<Section> All(Snapshot<ModelRegistry> registry) => [Hosts(registry), Accounts(registry), Credentials(registry), Models(registry), Roles(registry)];

    public static Section Hosts(Snapshot<ModelRegistry> registry) => Section.Of(
        "hosts",
        registry.Data.Hosts.Select(host => (Host: host, Key: KeyView.Of(host, registry))),
        (new("id", "id"), row => Cell.Of(row.Host.Id.Value)),
        (new("label", "label"), row => Cell.Of(row.Host.Label)),
        (new("url", "url"), row => Cell.Of(row.Host.ApiUrl?.ToString())),
        (new("hostType", "type"), row => Cell.Of(row.Host.HostType.Value)),
        (new("key", "key"), row => Cell.Of(Word(row.Key))),
        (new("keyFrom", null), row => Cell.Of(row.Key.From)));

    public static Section Accounts(Snapshot<ModelRegistry> registry)
    {
        var hints = registry.GoogleAccounts().ToLookup(summary => summary.Id, summary => summary.Hint);
        return Section.Of(
            "accounts",
            registry.Data.Providers.Google.Accounts.Select(account => (Account: account, Key: KeyView.Of(account, registry), Hint: hints[account.Id].First())).Select(row => row with { Hint = row.Key.IsReference ? "" : row.Hint }),
            (new("id", "id"), row => Cell.Of(row.Account.Id.Value)),
            (new("label", "label"), row => Cell.Of(row.Account.Label)),
            (new("key", "key"), row => Cell.Of(row.Hint.Length > 0 ? $"{Word(row.Key)} ({row.Hint}...)" : Word(row.Key), Word(row.Key))),
            (new("keyHint", null), row => Cell.Of(row.Hint)),
            (new("keyFrom", null), row => Cell.Of(row.Key.From)));
    }

    public static Section Credentials(Snapshot<ModelRegistry> registry) => Section.Of(
        "credentials",
        registry.Data.Providers.Anthropic.Credentials,
        (new("id", "id"), credential => Cell.Of(credential.Id.Value)),
        (new("label", "label"), credential => Cell.Of(credential.Label)),
        (new("type", "type"), credential => Cell.Of(credential.Type)));

    public static Section Models(Snapshot<ModelRegistry> registry) => Section.Of(
        "models",
        registry.Data.Models.Select(model => (Model: model, Status: StatusOf(model, registry))).Concat(BuiltIn(registry).Select(model => (Model: model, Status: "built in"))),
        (new("id", "id"), row => Cell.Of(row.Model.Id.Value)),
        (new("type", "type"), row => Cell.Of(row.Model.Type)),
        (new("label", "label"), row => Cell.Of(row.Model.Label)),
        (new("modelName", "model name"), row => Cell.Of(row.Model.ModelName)),
        (new("provider", "provider"), row => Cell.Of(row.Model.Provider)),
        (new("host", "host"), row => Cell.Of(row.Model.HostId?.Value)),
        (new("account", "account"), row => Cell.Of(row.Model.AccountId?.Value)),
        (new("credential", "credential"), row => Cell.Of(row.Model.CredentialId?.Value)),
        (new("contextK", "context"), row => Cell.OfContext(row.Model.ContextK)),
        (new("tags", "tags"), row => Cell.Of(row.Model.Tags)),
        (new("status", "status"), row => Cell.Of(row.Status == "usable" ? "" : row.Status, row.Status)));

    public static Section Roles(Snapshot<ModelRegistry> registry)
    {
        var slots = ShippedSchema.Model.Kind(RoleName.Kind)!.Entity.Chain!.Slots;
        return Section.Of(
            "roles",
            registry.Roles().Select(role => (Role: role, Explanation: registry.Explain(new RoleName(role)))),
            (new("role", "role"), row => Cell.Of(row.Role)),
            (new("slots", "slots"), row => Cell.Of([.. slots.Select(slot => KeyValuePair.Create(slot, registry.Text(RoleName.Kind, row.Role, slot)))])),
            (new("model", "model"), row => Cell.Of(row.Explanation.Result.Model.Id.Value)),
            (new("source", "source"), row => Cell.Of(row.Explanation.Candidates[row.Explanation.Candidates.Count - 1].Source)));
    }

    private static string Word(KeyView key) => key.IsSet ? "set" : "none";

    private static IEnumerable<Model> BuiltIn(Snapshot<ModelRegistry> registry) =>
        ShippedSchema.Model.KnownIds(ModelId.Kind).Select(id => registry.ResolveModel(new ModelId(id))).OfType<ResolvedModel>().Select(resolved => resolved.Model);

    private static string StatusOf(Model model, Snapshot<ModelRegistry> registry) => registry.ResolveModel(model.Id) switch
    {
        null => "unusable",
        { Model: var used } when !ReferenceEquals(used, model) => "shadowed",
        _ => "usable",
    };
}
