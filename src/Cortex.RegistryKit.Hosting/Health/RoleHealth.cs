using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cortex.RegistryKit.Hosting;

/// <summary>How a role is served.</summary>
/// <param name="Role">The role.</param>
/// <param name="Status">Healthy: by what was chosen first. Degraded: by something later, or without its key. Unhealthy: by nothing that was chosen, or by a model that does not do.</param>
/// <param name="Text">What serves it, and what is wrong.</param>
internal sealed record RoleHealth(RoleName Role, HealthStatus Status, string Text)
{
    /// <summary>Looks how a role is served.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="role">The role.</param>
    /// <param name="needs">What its model has to be able to do; null means nothing.</param>
    public static RoleHealth Of(Snapshot<ModelRegistry> registry, RoleName role, ModelNeeds? needs)
    {
        var (model, candidates) = registry.Explain(role);
        var used = candidates[^1];
        var passedOver = candidates.Where(candidate => candidate.Outcome is CandidateOutcome.Unknown or CandidateOutcome.Unusable).ToList();
        var unmet = needs is null ? [] : registry.UnmetNeeds(role, needs).Where(need => need.Source == used.Source && !need.IsUnknown).ToList();
        var isKeyMissing = KeyOf(model)?.IsMissing == true;

        var status = unmet.Count > 0 || (passedOver.Count > 0 && !RoleChain.IsSlot(used)) ? HealthStatus.Unhealthy
            : passedOver.Count > 0 || isKeyMissing ? HealthStatus.Degraded
            : HealthStatus.Healthy;
        string[] problems =
        [
            .. passedOver.Select(candidate => $"{candidate.Source} '{candidate.Id}' cannot be used: {candidate.Reason}"),
            .. unmet.Select(need => $"it does not do what is needed: {need.Reason}"),
            .. isKeyMissing ? ["its key refers to something that is not there"] : Array.Empty<string>(),
        ];
        return new RoleHealth(role, status, string.Join("; ", problems.Prepend($"{used.Id} ({used.Source})")));
    }

    private static Secret? KeyOf(ResolvedModel model) => model switch
    {
        ResolvedGeminiApiModel gemini => gemini.ApiKey,
        ResolvedLocalOpenAiModel local => local.ApiKey,
        _ => null,
    };
}
