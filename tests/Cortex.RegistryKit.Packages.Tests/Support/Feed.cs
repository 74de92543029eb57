namespace Cortex.RegistryKit.Packages.Tests.Support;

/// <summary>
/// All packages of this repository, made once for all tests, in a folder that is a source of packages; or those in the folder that
/// <c>RK_PACKAGES</c> names, which is how a release tests the very files that it ships.
/// </summary>
public sealed class Feed : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("registrykit-packages-").FullName;
    private LocalFeed packages = new("", "");

    /// <summary>The folder with the packages.</summary>
    internal string Folder => packages.Folder;

    /// <summary>The version of all packages.</summary>
    internal string Version => packages.Version;

    /// <summary>A new folder outside of the repository, whose projects find the packages here, and all others where this machine finds them.</summary>
    internal Workspace NewWorkspace(string name) => new(Path.Combine(root, name), Folder, Path.Combine(root, "cache"));

    internal string PathOf(string package, string extension = "nupkg") => Path.Combine(Folder, $"{package}.{Version}.{extension}");

    public async Task InitializeAsync() =>
        packages = Environment.GetEnvironmentVariable("RK_PACKAGES") is { } folder ? LocalFeed.Of(folder) : await LocalFeed.PackAsync(Repository.Root, root);

    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }
}
