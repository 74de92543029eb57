using Cortex.RegistryKit.Tests.Support;

namespace Cortex.RegistryKit.Tests.Vectors;

/// <summary>A case's home on disk, below a temporary folder, so that paths may leave it.</summary>
internal sealed class VectorHome : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int minted;

    public VectorHome(VectorCase vector)
    {
        Root = folder.MakeFolder("home");
        foreach (var name in vector.Folders) Directory.CreateDirectory(PathOf(name));
        foreach (var file in vector.Files) Write(file);
    }

    /// <summary>The ids of new entries: the n-th is n, over all calls and users of the case.</summary>
    public string NewId() => (++minted).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>All files by their paths, locks left out.</summary>
    public IReadOnlyDictionary<string, byte[]> Read() => Directory.EnumerateFiles(folder.Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Where(path => !path.EndsWith(".lock", StringComparison.Ordinal))
        .ToDictionary(path => Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllBytes);

    /// <summary>The home's root.</summary>
    public string Root { get; }

    /// <summary>Where a path of the case leads.</summary>
    public string PathOf(string path) => Path.GetFullPath(Path.Combine(Root, path));

    public void Write(VectorFile file)
    {
        var path = PathOf(file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (file.IsFolder) Directory.CreateDirectory(path);
        else File.WriteAllBytes(path, file.Bytes);
    }

    public void Delete(string path) => File.Delete(PathOf(path));

    public void Dispose() => folder.Dispose();
}
