using BenchmarkDotNet.Attributes;
using Cortex.RegistryKit.Benchmarks.Data;

namespace Cortex.RegistryKit.Benchmarks;

/// <summary>From a role to its model through a file that is followed, and has not changed.</summary>
public class Following
{
    private static readonly RoleName Chat = new("chat");

    private string folder = "";
    private LiveRegistry<ModelRegistry>? live;

    [GlobalSetup]
    public async Task Setup()
    {
        folder = Directory.CreateTempSubdirectory("registrykit").FullName;
        var path = Path.Combine(folder, "model_registry.json");
        await System.IO.File.WriteAllBytesAsync(path, RegistryMaker.Make(RegistryShape.Large)).ConfigureAwait(false);
        live = await new RegistryFile<ModelRegistry>(path).FollowAsync().ConfigureAwait(false);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        live?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Description = "Resolve a role of a followed file")]
    public ResolvedModel Role() => live!.Current.Resolve(Chat);
}
