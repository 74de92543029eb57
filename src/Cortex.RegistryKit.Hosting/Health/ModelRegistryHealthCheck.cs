using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cortex.RegistryKit.Hosting;

/// <summary>Says which roles cannot be served as they should be, and why. Looks at the registry in memory: it asks no file and no host.</summary>
/// <param name="registry">The registry.</param>
/// <param name="definedRoles">Roles that code asks for, and that may have no entry.</param>
/// <param name="options">What the models have to be able to do.</param>
internal sealed class ModelRegistryHealthCheck(IModelRegistry registry, IEnumerable<string> definedRoles, ModelRegistryHealthOptions options) : IHealthCheck
{
    private const string RejectionKey = "rejection";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var current = registry.Current;
        var rejection = registry.Rejection;
        var roles = KnownRoles(current).Select(role => RoleHealth.Of(current, role, options.Needs.TryGetValue(role, out var needs) ? needs : null)).ToList();

        var data = roles.ToDictionary(role => $"role:{role.Role}", object (role) => role.Text);
        if (rejection is not null) data[RejectionKey] = rejection.Problem;
        return Task.FromResult(new HealthCheckResult(Status(roles, rejection, context.Registration.FailureStatus), Describe(roles, rejection), exception: null, data));
    }

    private IEnumerable<RoleName> KnownRoles(Snapshot<ModelRegistry> current) =>
        current.Data.Roles.Keys.Union(RoleChain.NamedRoles.Order(StringComparer.Ordinal).Concat(definedRoles).Select(role => new RoleName(role))).Union(options.Needs.Keys);

    private static HealthStatus Status(List<RoleHealth> roles, Rejection? rejection, HealthStatus failure) =>
        roles.Any(role => role.Status == HealthStatus.Unhealthy) ? failure
        : rejection is not null || roles.Any(role => role.Status == HealthStatus.Degraded) ? HealthStatus.Degraded
        : HealthStatus.Healthy;

    private static string Describe(List<RoleHealth> roles, Rejection? rejection)
    {
        string[] problems =
        [
            .. roles.Where(role => role.Status != HealthStatus.Healthy).OrderBy(role => role.Status).Select(role => $"role '{role.Role}': {role.Text}"),
            .. rejection is null ? Array.Empty<string>() : ["the changed file is not taken over, the last good registry stays in use"],
        ];
        return problems.Length == 0 ? $"All {roles.Count} roles are served by what was chosen for them." : $"{string.Join(". ", problems)}.";
    }
}
