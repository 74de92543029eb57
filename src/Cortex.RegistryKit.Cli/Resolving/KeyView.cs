namespace Cortex.RegistryKit.Cli.Resolving;

/// <summary>What may be said of a key.</summary>
/// <param name="IsSet">Whether there is one.</param>
/// <param name="From">Where it is from, or why there is none.</param>
/// <param name="IsReference">Whether the registry says where the key is, in place of the key.</param>
internal sealed record KeyView(bool IsSet, string From, bool IsReference = false)
{
    public static KeyView Of(Host host, Snapshot<ModelRegistry> snapshot) => OfEntry($"host '{host.Id}'", host.ApiKey, snapshot);

    public static KeyView Of(Account account, Snapshot<ModelRegistry> snapshot) => OfEntry($"account '{account.Id}'", account.ApiKey, snapshot);

    public static KeyView Of(ResolvedLocalOpenAiModel resolved, Snapshot<ModelRegistry> snapshot)
    {
        var host = resolved.Model.HostId is { } id ? snapshot.Data.Hosts.Find(id) : null;
        var own = OfEntry($"host '{host?.Id}'", host?.ApiKey, snapshot);
        return !own.IsSet && !resolved.ApiKey.IsEmpty ? new KeyView(true, "the setting LOCAL_API_KEY, lent to the host at LOCAL_API_URL") : own;
    }

    public static KeyView Of(ResolvedGeminiApiModel resolved, Snapshot<ModelRegistry> snapshot)
    {
        if (resolved.Model.AccountId is { } id && snapshot.Data.Providers.Google.Accounts.Find(id) is { } account) return Of(account, snapshot);

        var settings = (ModelRegistrySettings)snapshot.Settings;
        return new KeyView(false, $"no account; the application uses its own, the setting GEMINI_API_KEY, which is {(settings.GeminiApiKey is { IsEmpty: false } ? "set" : "not set")}");
    }

    private static KeyView OfEntry(string entry, Secret? written, Snapshot<ModelRegistry> snapshot)
    {
        var reference = Reference(written);
        if (!snapshot.ResolveSecret(written).IsEmpty) return new KeyView(true, reference is null ? entry : $"{entry}, by {reference}", reference is not null);
        return new KeyView(false, reference is null ? $"{entry} has none" : $"{entry} refers to {reference} that is absent, empty or not allowed here", reference is not null);
    }

    // The name behind it is not shown: somebody may have written the key itself there.
    private static string? Reference(Secret? written)
    {
        var text = written?.Reveal().Trim() ?? "";
        if (!text.EndsWith('}')) return null;
        return text.StartsWith("${env:", StringComparison.Ordinal) ? "an environment variable" : text.StartsWith("${file:", StringComparison.Ordinal) ? "a file" : null;
    }
}
