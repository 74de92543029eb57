using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cortex.RegistryKit.Conformance;

/// <summary>The reference's functions by name, each as a call of the public API.</summary>
internal static class Functions
{
    public static async Task<JsonNode?> CallAsync(string function, RegistryHome<ModelRegistry> home, CaseSettings settings, CannedAnswers http, Arguments a)
    {
        switch (function)
        {
            case "get_registry": return Answers.Registry(await OpenAsync());
            case "get_model_for_role": return Answers.Resolved((await OpenAsync()).Resolve(new RoleName(a.Text(1))));
            case "get_best_local_model": return (await OpenAsync()).BestLocalModel(new RoleName(a.OptionalText(1) ?? "chat")) is { } best ? Answers.Resolved(best) : null;
            case "get_google_api_key": return (await OpenAsync()).GoogleApiKey(Id(1, id => new AccountId(id)))?.Reveal();
            case "get_all_models": return new JsonArray([.. (await OpenAsync()).AllModels().Select(Answers.Resolved)]);
            case "get_defined_roles": return Answers.Roles((await OpenAsync()).DefinedRoles(settings.DefinedRoles));
            case "get_google_accounts": return Answers.Accounts((await OpenAsync()).GoogleAccounts());
            case "save_google_account":
                AccountId account = default;
                var (accountLabel, accountKey, accountId) = (a.Text(2), new Secret(a.Text(3)), Id(1, id => new AccountId(id)));
                await home.UpdateAsync(a.User, registry => registry.SaveGoogleAccount(accountId, accountLabel, accountKey, out account));
                return account.Value;
            case "remove_google_account": return await RemoveAsync((registry, id) => registry.RemoveAccount(new AccountId(id)));
            case "save_host":
                HostId host = default;
                var (hostId, hostLabel, hostUrl, hostKey, hostType) = (Id(1, id => new HostId(id)), a.Text(2), new Url(a.Text(3)), new Secret(a.Text(4)), Id(5, type => new HostType(type)));
                await home.UpdateAsync(a.User, registry => registry.SaveHost(hostId, hostLabel, hostUrl, hostKey, hostType, out host));
                return host.Value;
            case "remove_host": return await RemoveAsync((registry, id) => registry.RemoveHost(new HostId(id)));
            case "save_model":
                ModelId model = default;
                var (modelId, on, modelLabel, modelName, context, tags) = (Id(1, id => new ModelId(id)), new HostId(a.Id(2) ?? ""), a.Text(3), a.Text(4), a.Integer(5), a.Texts(6));
                await home.UpdateAsync(a.User, registry => registry.SaveModel(modelId, on, modelLabel, modelName, context, tags, out model));
                return model.Value;
            case "remove_model": return await RemoveAsync((registry, id) => registry.RemoveModel(new ModelId(id)));
            case "set_role": return await SetRoleAsync();
            case "get_catalog": return Answers.Catalogue(Catalogue.Of(a.OptionalText(0) ?? ""));
            case "fetch_models_from_host":
                using (var client = new HttpClient(http, disposeHandler: false))
                {
                    var names = await new HostClient(client).ListModelsAsync(new Url(a.Text(0)), a.OptionalText(1) is { } key ? new Secret(key) : null, new HostType(a.OptionalText(2) ?? ""));
                    return new JsonArray([.. names.Select(name => CaseJson.Text(name))]);
                }

            default: throw new ArgumentException($"There is no function {function}.");
        }

        // A process that calls the reference opens a store for writing: what has to be migrated, is.
        Task<Snapshot<ModelRegistry>> OpenAsync() => home.UpdateAsync(a.User, registry => registry);

        T? Id<T>(int index, Func<string, T> make)
            where T : struct => a.Id(index) is { } id ? make(id) : null;

        async Task<JsonNode> RemoveAsync(Func<Snapshot<ModelRegistry>, string, Snapshot<ModelRegistry>> remove)
        {
            var isGone = false;
            var id = a.Id(1) ?? "";
            await home.UpdateAsync(a.User, registry =>
            {
                var changed = remove(registry, id);
                isGone = !ReferenceEquals(changed, registry);
                return changed;
            });
            return isGone;
        }

        async Task<JsonNode> SetRoleAsync()
        {
            var isSet = false;
            var model = Id(3, id => new ModelId(id));
            if (a[2].ValueKind != JsonValueKind.String) return false;
            var role = a[1].ValueKind == JsonValueKind.String ? new RoleName(a.Text(1)) : default;

            // Whether there is such a slot is for the schema to say; no file is opened for one that there is not.
            if (!Snapshot.Of<ModelRegistry>("{\"version\": 2}"u8).TrySetRoleSlot(new RoleName("any"), a.Text(2), null, out _)) return false;
            await home.UpdateAsync(a.User, registry =>
            {
                isSet = registry.TrySetRoleSlot(role, a.Text(2), model, out var changed);
                return changed;
            });
            return isSet;
        }
    }
}
