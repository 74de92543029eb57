namespace Cortex.RegistryKit.Tool.Benchmarks.Contenders;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    /// <summary>The full path of a file or folder.</summary>
    public static string PathOf(string relative)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Cortex.RegistryKit.sln"))) root = root.Parent ?? throw new InvalidOperationException("This runs outside of the repository.");
        return Path.Combine(root.FullName, relative);
    }
}
