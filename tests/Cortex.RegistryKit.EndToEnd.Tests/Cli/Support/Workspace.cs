namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

/// <summary>A folder of its own for a test.</summary>
internal sealed class Workspace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("registrykit-").FullName;

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    public Workspace With(string relative, string text) => With(relative, System.Text.Encoding.UTF8.GetBytes(text));

    public Workspace With(string relative, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllBytes(PathOf(relative), content);
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
