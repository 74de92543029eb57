namespace Cortex.RegistryKit.Cli.Health.Remedies;

/// <summary>What mends an ailment.</summary>
internal abstract class Remedy
{
    /// <summary>Whether it changes what stands in the registry, so that a copy has to be kept.</summary>
    public virtual bool ChangesRegistry => false;

    /// <summary>Mends. Nobody else writes the registry meanwhile.</summary>
    /// <param name="registry">The registry, under its lock.</param>
    /// <param name="cancellationToken">Ends the work early; every file is whole then.</param>
    /// <returns>What was mended.</returns>
    /// <exception cref="IOException">A file cannot be changed; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be changed; it is as it was.</exception>
    public abstract Task<IReadOnlyList<MendedAilment>> ApplyAsync(HeldRegistry<ModelRegistry> registry, CancellationToken cancellationToken);
}
