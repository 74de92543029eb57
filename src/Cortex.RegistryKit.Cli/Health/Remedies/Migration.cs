namespace Cortex.RegistryKit.Cli.Health.Remedies;

/// <summary>Brings a registry to the present version, or makes it from older files.</summary>
/// <param name="path">The registry, as whoever asked would write it.</param>
internal sealed class Migration(string path) : Remedy
{
    public override bool ChangesRegistry => true;

    public override async Task<IReadOnlyList<MendedAilment>> ApplyAsync(HeldRegistry<ModelRegistry> registry, CancellationToken cancellationToken) =>
        (await registry.MigrateAsync(cancellationToken).ConfigureAwait(false)).Migration is { IsSaved: true } migration ? [new MendedAilment(path, "version", $"migrate from {migration.From}")] : [];
}
