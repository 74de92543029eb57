using System.Text;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>What applications ask of a model registry beyond its records and roles.</summary>
public static class ModelRegistryReading
{
    private const int LongestHint = 8;
    private const int HintShare = 4;

    /// <summary>The user's models that can be used, each with all that it needs. A model with the id of a built-in one never is.</summary>
    /// <param name="registry">The registry.</param>
    public static IReadOnlyList<ResolvedModel> AllModels(this Snapshot<ModelRegistry> registry)
    {
        ArgumentNullException.ThrowIfNull(registry);

        var models = new List<ResolvedModel>();
        foreach (var model in registry.Data.Models)
        {
            if (registry.ResolveModel(model.Id) is { } resolved && !IsBuiltIn(resolved, registry)) models.Add(resolved);
        }

        return models;
    }

    /// <summary>The slots of roles; empty ones for a role that has no entry.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="roles">The roles that the application defines.</param>
    public static EntityMap<RoleName, Role> DefinedRoles(this Snapshot<ModelRegistry> registry, IEnumerable<RoleName> roles)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(roles);

        return new EntityMap<RoleName, Role>(roles.Select(role => new KeyValuePair<RoleName, Role>(role, registry.Data.Roles.Find(role) ?? new Role())));
    }

    /// <summary>The Google accounts, with a hint in place of each key.</summary>
    /// <param name="registry">The registry.</param>
    public static IReadOnlyList<AccountSummary> GoogleAccounts(this Snapshot<ModelRegistry> registry)
    {
        ArgumentNullException.ThrowIfNull(registry);

        return [.. registry.Data.Providers.Google.Accounts.Select(account => new AccountSummary(account.Id, account.Label ?? "", Hint(account.ApiKey)))];
    }

    /// <summary>The key for Google's service: that of an account, or of the first account that has one, else the server's own.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="account">The account; null for the first that has a key.</param>
    /// <returns>The key; null where there is none. An account that is named and has no key gives none.</returns>
    public static Secret? GoogleApiKey(this Snapshot<ModelRegistry> registry, AccountId? account = null)
    {
        ArgumentNullException.ThrowIfNull(registry);

        var accounts = registry.Data.Providers.Google.Accounts;
        if (account is { Value.Length: > 0 } id) return KeyOf(registry, accounts.Find(id));

        var server = ((ModelRegistrySettings)registry.Settings).GeminiApiKey;
        return accounts.Select(candidate => KeyOf(registry, candidate)).FirstOrDefault(key => key is not null) ?? (string.IsNullOrEmpty(server?.Reveal()) ? null : server);
    }

    /// <summary>The models that a provider offers: the shipped catalogue, with the user's own entries merged over it by id.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="provider">The provider, such as <c>google</c>.</param>
    public static EquatableList<CatalogueEntry> CatalogueOf(this Snapshot<ModelRegistry> registry, string provider)
    {
        ArgumentNullException.ThrowIfNull(registry);

        var own = registry.Data.UserCatalog.Where(entry => entry.Provider == provider);
        return Catalogue.Of(provider, [.. own.Select(entry => new CatalogueEntry(entry.Id.Value, entry.Label ?? "", entry.ContextK ?? 0))]);
    }

    /// <summary>The local model for a role: of its slots the first that holds one, else the first local model there is.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="role">The role.</param>
    /// <returns>The model; null where no local model can be used.</returns>
    public static ResolvedLocalOpenAiModel? BestLocalModel(this Snapshot<ModelRegistry> registry, RoleName role)
    {
        ArgumentNullException.ThrowIfNull(registry);

        var slots = registry.Data.Roles.Find(role)?.Slots() ?? [];
        return slots.Concat(registry.Data.Models.OfType<LocalOpenAiModel>().Select(model => model.Id))
            .Select(id => registry.ResolveModel(id))
            .OfType<ResolvedLocalOpenAiModel>()
            .FirstOrDefault();
    }

    // The resolver answers a built-in id with the built-in model, never with an entry.
    private static bool IsBuiltIn(ResolvedModel resolved, Snapshot<ModelRegistry> registry) => !ReferenceEquals(resolved.Model, registry.Data.Models.Find(resolved.Id));

    private static Secret? KeyOf(Snapshot<ModelRegistry> registry, Account? account) => registry.ResolveSecret(account?.ApiKey) is { IsEmpty: false } key ? key : null;

    private static string Hint(Secret? key)
    {
        var text = key?.Reveal();
        if (Blank.Is(text)) return "";

        var characters = text!.EnumerateRunes().ToList();
        var hint = new StringBuilder();
        foreach (var character in characters.Take(Math.Min(LongestHint, characters.Count / HintShare))) hint.Append(character);
        return hint.ToString();
    }
}
