namespace Cortex.RegistryKit.Stress;

/// <summary>A home that goes when the run is over.</summary>
internal sealed class TemporaryHome : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("registrykit-stress-");

    public TemporaryHome() => Home = new RegistryHome<ModelRegistry>(folder.FullName);

    public RegistryHome<ModelRegistry> Home { get; }

    public string FolderOf(UserName user) => Path.Combine(folder.FullName, user.Value);

    public void Dispose() => folder.Delete(recursive: true);
}
