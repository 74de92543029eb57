namespace Cortex.RegistryKit.Packages;

/// <summary>A folder of packages of one version, which is a source of packages.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Version">The version.</param>
internal sealed record LocalFeed(string Folder, string Version)
{
    /// <summary>The packages that lie in a folder.</summary>
    public static LocalFeed Of(string folder)
    {
        const string First = "Cortex.RegistryKit.Templates.";
        return new LocalFeed(folder, Path.GetFileNameWithoutExtension(Directory.GetFiles(folder, First + "*.nupkg").Single())[First.Length..]);
    }

    /// <summary>Packs all packages of a repository, each for the platform that any machine has.</summary>
    /// <param name="repository">The repository's folder.</param>
    /// <param name="root">Where the packages, and what is built for them, come to lie.</param>
    public static async Task<LocalFeed> PackAsync(string repository, string root)
    {
        var folder = Path.Combine(root, "feed");
        string[] options = ["-c", "Release", "-o", folder, "--artifacts-path", Path.Combine(root, "artifacts"), "-p:ContinuousIntegrationBuild=true", "-p:RkNativePlatforms=none"];
        (await Dotnet.RunAsync(repository, new Dictionary<string, string>(), ["pack", "src/Packages.slnf", .. options])).SucceededWithoutWarning();
        (await Dotnet.RunAsync(repository, new Dictionary<string, string>(), ["pack", "src/Cortex.RegistryKit.Cli", "-r", "any", .. options])).SucceededWithoutWarning();
        return Of(folder);
    }
}
