using Cortex.RegistryKit.Language.Text;
namespace Cortex.RegistryKit;

/// <summary>How people change a model registry: what they type is trimmed, what they leave blank stays, and a key goes nowhere else.</summary>
public static class ModelRegistryWriting
{
    private static readonly string OnHost = new LocalOpenAiModel { Id = default }.Type;

    /// <summary>Adds a Google account, or changes one.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="id">The account to change; null for a new one.</param>
    /// <param name="label">Its name for people.</param>
    /// <param name="apiKey">Its key; blank keeps the one that it has.</param>
    /// <param name="saved">The id of the account.</param>
    /// <exception cref="KeyNotFoundException">There is no such account.</exception>
    /// <exception cref="ArgumentException">A new account has no key, or a text is not Unicode.</exception>
    public static Snapshot<ModelRegistry> SaveGoogleAccount(this Snapshot<ModelRegistry> registry, AccountId? id, string label, Secret apiKey, out AccountId saved)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(apiKey);

        RequireUnicode(label, nameof(label));
        RequireUnicode(apiKey.Reveal(), nameof(apiKey));
        var key = Trim(apiKey);
        if (id is { Value.Length: > 0 } known)
        {
            if (!registry.IsEntry(AccountId.Kind, known.Value)) throw new KeyNotFoundException($"There is no account '{known}'.");
            saved = known;
            return registry.UpdateAccount(known, new AccountPatch { Label = Blank.Trim(label), ApiKey = key.IsEmpty ? null : key });
        }

        if (key.IsEmpty) throw new ArgumentException("A new account needs a key.", nameof(apiKey));
        saved = registry.NewAccountId();
        return registry.AddAccount(new Account { Id = saved, Label = Blank.Trim(label), ApiKey = key });
    }

    /// <summary>Adds a host, or changes one.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="id">The host to change; null for a new one.</param>
    /// <param name="label">Its name for people.</param>
    /// <param name="apiUrl">Its url.</param>
    /// <param name="apiKey">Its key; blank keeps the one that it has.</param>
    /// <param name="hostType">What kind of server it is; null keeps what it is, and makes a new one the default kind.</param>
    /// <param name="saved">The id of the host.</param>
    /// <param name="mayMoveKey">Whether a key that is kept may go along to a url of another origin.</param>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    /// <exception cref="ArgumentException">The kind of server is not known, the key that is kept would go to another origin, or a text is not Unicode.</exception>
    public static Snapshot<ModelRegistry> SaveHost(this Snapshot<ModelRegistry> registry, HostId? id, string label, Url apiUrl, Secret apiKey, HostType? hostType, out HostId saved, bool mayMoveKey = false)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(apiUrl);
        ArgumentNullException.ThrowIfNull(apiKey);

        RequireUnicode(label, nameof(label));
        RequireUnicode(apiUrl.Text, nameof(apiUrl));
        RequireUnicode(apiKey.Reveal(), nameof(apiKey));
        var type = hostType is { Value.Length: > 0 } given ? given : (HostType?)null;
        if (type is { IsKnown: false }) throw new ArgumentException($"'{type}' is no kind of host that is known.", nameof(hostType));

        var key = Trim(apiKey);
        var url = new Url(Blank.Trim(apiUrl.Text));
        if (id is not { Value.Length: > 0 } known)
        {
            saved = registry.NewHostId();
            var host = new Host { Id = saved, Label = Blank.Trim(label), ApiUrl = url, ApiKey = key };
            return registry.AddHost(type is { } wanted ? host with { HostType = wanted } : host);
        }

        if (!registry.IsEntry(HostId.Kind, known.Value)) throw new KeyNotFoundException($"There is no host '{known}'.");
        saved = known;
        var held = registry.Data.Hosts.Find(known);
        if (key.IsEmpty && !mayMoveKey && held?.ApiKey is { IsEmpty: false } && !Origin.IsSame(held.ApiUrl ?? Url.Empty, url)) throw new ArgumentException("The key that is kept would be sent to another origin; give the key again.", nameof(apiUrl));
        return registry.UpdateHost(known, new HostPatch { Label = Blank.Trim(label), ApiUrl = url, ApiKey = key.IsEmpty ? null : key, HostType = type ?? default(Patch<HostType>) });
    }

    /// <summary>Adds a model on a host, or changes one.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="id">The model to change, which is on a host; null for a new one.</param>
    /// <param name="host">The host.</param>
    /// <param name="label">Its name for people; blank takes the model's own name.</param>
    /// <param name="modelName">The model's own name.</param>
    /// <param name="contextK">Its context in thousands of tokens; null keeps what it is, and leaves that of a new one unknown (0).</param>
    /// <param name="tags">Its tags; the default keeps what they are.</param>
    /// <param name="saved">The id of the model.</param>
    /// <exception cref="KeyNotFoundException">There is no such model, or no such host.</exception>
    /// <exception cref="ArgumentException">The model is not on a host, or a text is not Unicode.</exception>
    public static Snapshot<ModelRegistry> SaveModel(this Snapshot<ModelRegistry> registry, ModelId? id, HostId host, string label, string modelName, int? contextK, EquatableList<string> tags, out ModelId saved)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(modelName);

        RequireUnicode(label, nameof(label));
        RequireUnicode(modelName, nameof(modelName));
        foreach (var tag in tags.IsDefault ? [] : tags) RequireUnicode(tag, nameof(tags));

        var name = Blank.Trim(modelName);
        var title = Blank.Is(label) ? name : Blank.Trim(label);
        if (!registry.Data.Hosts.Contains(host)) throw new KeyNotFoundException($"There is no host '{host}'.");
        if (id is not { Value.Length: > 0 } known)
        {
            saved = registry.NewModelId();
            return registry.AddModel(new LocalOpenAiModel { Id = saved, Label = title, ModelName = name, Provider = "local", HostId = host, ContextK = contextK ?? 0, Tags = tags.IsDefault ? [] : tags });
        }

        saved = known;
        if (!registry.IsEntry(ModelId.Kind, known.Value)) throw new KeyNotFoundException($"There is no model '{known}'.");
        if (registry.EntryText(ModelId.Kind, known.Value, "type") != OnHost) throw new ArgumentException($"The model '{known}' is not on a host.", nameof(id));
        return registry.UpdateModel(known, new ModelPatch
        {
            HostId = host,
            Label = title,
            ModelName = name,
            ContextK = contextK ?? default(Patch<int>),
            Tags = tags.IsDefault ? default(Patch<EquatableList<string>>) : tags,
        });
    }

    // Checked before an id is made: what is refused costs none.
    private static void RequireUnicode(string text, string parameter)
    {
        if (LoneSurrogate.IsIn(text)) throw new ArgumentException("Half of a surrogate pair is no text.", parameter);
    }

    private static Secret Trim(Secret secret) => new(Blank.Trim(secret.Reveal()));
}
