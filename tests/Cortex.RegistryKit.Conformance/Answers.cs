using System.Text;
using System.Text.Json.Nodes;
using Cortex.RegistryKit.Emitted;

namespace Cortex.RegistryKit.Conformance;

/// <summary>Typed answers in the cases' form.</summary>
internal static class Answers
{
    public static JsonNode Registry(Snapshot<ModelRegistry> registry)
    {
        var answer = Registry(registry.Data);
        if (registry.IsReadable && registry.DeclaredVersion is int version) answer["version"] = version;
        return answer;
    }

    public static JsonNode Resolved(ResolvedModel resolved)
    {
        // A model writes itself as part of a registry.
        var answer = Registry(new ModelRegistry { Models = [resolved.Model] })["models"]![0]!.DeepClone();
        switch (resolved)
        {
            case ResolvedGeminiApiModel gemini when gemini.Model.AccountId is not null && !gemini.ApiKey.IsEmpty:
                answer["api_key"] = gemini.ApiKey.Reveal();
                break;
            case ResolvedLocalOpenAiModel local:
                answer["api_url"] = local.ApiUrl.Text;
                answer["api_key"] = local.ApiKey.Reveal();
                answer["host_type"] = local.HostType.Value;
                break;
        }

        return answer;
    }

    public static JsonNode Roles(EntityMap<RoleName, Role> roles) =>
        Registry(new ModelRegistry { Roles = roles })["roles"]!.DeepClone();

    public static JsonNode Accounts(IReadOnlyList<AccountSummary> accounts) =>
        new JsonArray([.. accounts.Select(account => new JsonObject { ["id"] = account.Id.Value, ["label"] = account.Label, ["hint"] = account.Hint })]);

    public static JsonNode Catalogue(EquatableList<CatalogueEntry> entries) =>
        new JsonArray([.. entries.Select<CatalogueEntry, JsonNode>(entry => new JsonObject { ["id"] = entry.Id, ["label"] = entry.Label, ["context_k"] = entry.ContextK })]);

    private static JsonNode Registry(ModelRegistry data) => CaseJson.Raw(Encoding.UTF8.GetString(Editing.Document(data)));
}
