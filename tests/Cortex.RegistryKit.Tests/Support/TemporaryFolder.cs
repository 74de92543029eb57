namespace Cortex.RegistryKit.Tests.Support;

/// <summary>A folder that goes when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("registrykit-").FullName;

    /// <summary>The full path of something in the folder.</summary>
    public string PathOf(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Makes a folder, and those that it needs.</summary>
    public string MakeFolder(string relative) => Directory.CreateDirectory(PathOf(relative)).FullName;

    /// <summary>Writes a file, and the folders that it needs.</summary>
    public string Write(string relative, string text) => Write(relative, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, and the folders that it needs.</summary>
    public string Write(string relative, byte[] content)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
