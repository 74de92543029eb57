using Cortex.RegistryKit.Analyzers.Tests.Support;

namespace Cortex.RegistryKit.Packages.Tests.Support;

/// <summary>
/// All packages of this repository, made once for all tests, in a folder that is a source of packages; or those in the folder that
/// <c>RK_PACKAGES</c> names, which is how a release tests the very files that it ships.
/// </summary>
public sealed class Feed : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("registrykit-packages-").FullName;

    /// <summary>The folder with the packages.</summary>
    internal string Folder { get; private set; } = "";

    /// <summary>The version of all packages.</summary>
    internal string Version { get; private set; } = "";

    /// <summary>A new folder outside of the repository, whose projects find the packages here, and all others where this machine finds them.</summary>
    internal Workspace NewWorkspace(string name) => new(Path.Combine(root, name), Folder, Path.Combine(root, "cache"));

    internal string PathOf(string package, string extension = "nupkg") => Path.Combine(Folder, $"{package}.{Version}.{extension}");

    public async Task InitializeAsync()
    {
        Folder = Environment.GetEnvironmentVariable("RK_PACKAGES") ?? await PackAsync();
        const string First = "Cortex.RegistryKit.Templates.";
        Version = Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(Folder, First + "*.nupkg")))[First.Length..];
    }

    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    private async Task<string> PackAsync()
    {
        var folder = Path.Combine(root, "feed");
        string[] options = ["-c", "Release", "-o", folder, "--artifacts-path", Path.Combine(root, "artifacts"), "-p:ContinuousIntegrationBuild=true", "-p:RkNativePlatforms=none"];
        (await Dotnet.RunAsync(Repository.Root, new Dictionary<string, string>(), ["pack", "src/Packages.slnf", .. options])).SucceededWithoutWarning();
        (await Dotnet.RunAsync(Repository.Root, new Dictionary<string, string>(), ["pack", "src/Cortex.RegistryKit.Cli", "-r", "any", .. options])).SucceededWithoutWarning();
        return folder;
    }
}
