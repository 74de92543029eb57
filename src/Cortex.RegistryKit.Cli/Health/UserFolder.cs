using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Health;

/// <summary>What one user has in a home, looked at when it is first asked for.</summary>
internal sealed class UserFolder
{
    private readonly Lazy<IReadOnlyList<UserFile>> files;
    private readonly Lazy<Snapshot<ModelRegistry>> snapshot;

    /// <param name="home">The home.</param>
    /// <param name="path">The folder's path, as whoever asked would write it.</param>
    /// <param name="name">The folder's name.</param>
    /// <param name="isHeld">Whether the caller holds the registry's lock.</param>
    public UserFolder(ExaminedHome home, string path, string name, bool isHeld)
    {
        Home = home;
        Path = path;
        Name = name;
        IsHeld = isHeld;
        files = new Lazy<IReadOnlyList<UserFile>>(() => [.. Find()]);
        snapshot = new Lazy<Snapshot<ModelRegistry>>(() => home.Registries.Load(User));
    }

    /// <summary>The home that it stands in.</summary>
    public ExaminedHome Home { get; }

    /// <summary>Its path, as whoever asked would write it.</summary>
    public string Path { get; }

    /// <summary>Its full path, links not followed.</summary>
    public string FullPath => System.IO.Path.GetFullPath(Path);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The user whose it is.</summary>
    /// <exception cref="ArgumentException">The name can be nobody's.</exception>
    public UserName User => UserName.Parse(Name);

    /// <summary>Whether whoever looks holds the registry's lock.</summary>
    public bool IsHeld { get; }

    /// <summary>The registry's path, whether it is there or not.</summary>
    public string RegistryPath => System.IO.Path.Combine(Path, ShippedSchema.FileName);

    /// <summary>The files in it that are ours, by name.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public IReadOnlyList<UserFile> Files => files.Value;

    /// <summary>The registry, in memory of the present version. To be asked for where the files can be read.</summary>
    public Snapshot<ModelRegistry> Registry => snapshot.Value;

    /// <summary>Whether somebody else is writing the registry now.</summary>
    public bool IsBusy => !IsHeld && FileLock.IsHeld(RealPath.Of(System.IO.Path.GetFullPath(RegistryPath)) + ".lock");

    private IEnumerable<UserFile> Find() =>
        from path in Directory.EnumerateFileSystemEntries(FullPath)
        let name = System.IO.Path.GetFileName(path)
        let role = FileRoles.Of(name)
        where role is not null
        orderby name
        select new UserFile(System.IO.Path.Combine(Path, name), role.Value);
}
