namespace Cortex.RegistryKit.Cli.Health.Checks;

/// <summary>Which earlier states of the registry are kept.</summary>
internal sealed class CopyCheck() : HealthCheck("copies", "which copies of the registry are kept, since keys stand in them too")
{
    public override IEnumerable<Ailment> Examine(UserFolder folder, CancellationToken cancellationToken) =>
        folder.Files.Where(file => file.Role == FileRole.Copy).Select(file => Information(file.Path, "this is a copy that was kept of the registry; keys may stand in it, so remove it when nobody needs it any more"));
}
