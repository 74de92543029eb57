namespace Cortex.RegistryKit.Cli.Health.Remedies;

/// <summary>Removes what a killed save left behind.</summary>
internal sealed class Removal(UserFile file) : Remedy
{
    public override Task<IReadOnlyList<MendedAilment>> ApplyAsync(HeldRegistry<ModelRegistry> registry, CancellationToken cancellationToken)
    {
        File.Delete(file.FullPath);
        return Task.FromResult<IReadOnlyList<MendedAilment>>([new MendedAilment(file.Path, "leftovers", "remove it")]);
    }
}
