using Cortex.RegistryKit.Cli.Health.Remedies;

namespace Cortex.RegistryKit.Cli.Health.Checks;

/// <summary>Whether a migration is due.</summary>
internal sealed class VersionCheck() : HealthCheck("version", "the registry is of the present version, and made where older files wait to become one")
{
    public override IEnumerable<Ailment> Examine(UserFolder folder, CancellationToken cancellationToken)
    {
        if (folder.Registry.Migration is not { } migration) yield break;

        if (migration.WhyNotSaved is string reason) yield return Error(folder.RegistryPath, $"this cannot be migrated from {migration.From}: {reason}");
        else yield return Due(folder, migration);
    }

    private Ailment Due(UserFolder folder, RegistryMigration migration) => Error(
        folder.RegistryPath,
        migration.FromVersion is null ? $"there is no registry yet, and {migration.From} waits to become one" : $"this is of {migration.From}; what else is said of it is said of the migrated text") with
    {
        Remedy = new Migration(folder.RegistryPath),
        Mend = $"migrate from {migration.From}",
    };
}
