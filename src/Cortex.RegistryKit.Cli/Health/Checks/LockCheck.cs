namespace Cortex.RegistryKit.Cli.Health.Checks;

/// <summary>Whether somebody is at work on the registry.</summary>
internal sealed class LockCheck() : HealthCheck("lock", "whether the registry is being written at this moment")
{
    public override IEnumerable<Ailment> Examine(UserFolder folder, CancellationToken cancellationToken)
    {
        if (folder.IsBusy) yield return Information(folder.RegistryPath, "somebody holds its lock, and so is writing it at this moment");
    }
}
