namespace Cortex.RegistryKit.Cli.Resolving;

/// <summary>A resolved role as it may be shown: of a key, whether there is one and where it is from, and nothing else.</summary>
internal sealed record ResolvedView(string Role, string Source, Model Model)
{
    /// <summary>The host's url, without user name and password; null for models without a host.</summary>
    public string? Url { get; init; }

    /// <summary>The host's kind of server; null for models without a host.</summary>
    public string? HostType { get; init; }

    /// <summary>What is known of the key; null for models that have none.</summary>
    public KeyView? Key { get; init; }

    public static ResolvedView Of(string role, Explanation<ResolvedModel> explanation, Snapshot<ModelRegistry> snapshot)
    {
        var view = new ResolvedView(role, explanation.Candidates[explanation.Candidates.Count - 1].Source, explanation.Result.Model);
        return explanation.Result switch
        {
            ResolvedLocalOpenAiModel local => view with { Url = local.ApiUrl.ToString(), HostType = local.HostType.Value, Key = KeyView.Of(local, snapshot) },
            ResolvedGeminiApiModel gemini => view with { Key = KeyView.Of(gemini, snapshot) },
            _ => view,
        };
    }
}
