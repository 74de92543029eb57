namespace Cortex.RegistryKit;

/// <summary>The folder that a registry's other files stand in.</summary>
/// <param name="Folder">Its full path.</param>
/// <param name="Boundary">A folder that no link may lead out of; null where links may lead anywhere.</param>
/// <param name="Limits">How much of a file is taken in.</param>
internal sealed record MigrationPlace(string Folder, string? Boundary, RegistryLimits Limits)
{
    /// <summary>The path of a file there.</summary>
    /// <exception cref="IOException">The path leads elsewhere.</exception>
    public string PathOf(string name)
    {
        var path = Path.Combine(Folder, name);
        return Boundary is null || RealPath.IsBelow(path, Boundary) ? path : throw new IOException($"'{path}' leads out of '{Boundary}' through a link.");
    }

    /// <summary>Whether anything stands there by that name.</summary>
    public bool Has(string name) => Path.Exists(Path.Combine(Folder, name));
}
