using Cortex.RegistryKit.Cli.Health.Checks;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Health;

/// <summary>All checks, in the order in which they look. Their remedies are applied in the same order.</summary>
internal static class HealthChecks
{
    /// <summary>The checks.</summary>
    public static IReadOnlyList<HealthCheck> All { get; } =
    [
        new NameCheck(),
        new LinkCheck(),
        new FileCheck(),
        new VersionCheck(),
        new RuleCheck(),
        new PermissionCheck(),
        new LeftoverCheck(),
        new OldKeyCheck(),
        new CopyCheck(),
        new LockCheck(),
    ];

    /// <summary>What the checks find in a user's folder.</summary>
    public static IReadOnlyList<Ailment> Examine(UserFolder folder, CancellationToken cancellationToken)
    {
        var ailments = new List<Ailment>();
        foreach (var check in All)
        {
            ailments.AddRange(Examine(check, folder, cancellationToken));
            if (check.IsGate && ailments.Any(ailment => ailment.Severity == Severity.Error)) break;
        }

        return ailments;
    }

    // Files come and go while somebody looks.
    private static IReadOnlyList<Ailment> Examine(HealthCheck check, UserFolder folder, CancellationToken cancellationToken)
    {
        try
        {
            return [.. check.Examine(folder, cancellationToken)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CannotRunException)
        {
            return [new Ailment(check.Name, folder.Path, Severity.Error, $"this could not be looked at: {problem.Message.TrimEnd('.')}")];
        }
    }
}
