using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Cortex.RegistryKit.Benchmarks.Data;

namespace Cortex.RegistryKit.Benchmarks;

/// <summary>One changed label in a file of 100,000 models: lock, load, change, check, write, rename. The lower bound reads the file and looks at its tokens.</summary>
public class Saving
{
    private string folder = "";
    private string path = "";
    private ModelId model;
    private int count;

    [GlobalSetup]
    public void Setup()
    {
        folder = Directory.CreateTempSubdirectory("registrykit").FullName;
        path = Path.Combine(folder, "model_registry.json");
        File.WriteAllBytes(path, RegistryMaker.Make(RegistryShape.Huge));
        model = new RegistryFile<ModelRegistry>(path).Load().Data.Models[RegistryShape.Huge.Models / 2].Id;
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);

    [Benchmark(Baseline = true, Description = "Read the file, tokens alone")]
    public long Tokens()
    {
        var tokens = 0L;
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        while (reader.Read()) tokens++;
        return tokens;
    }

    [Benchmark(Description = "RegistryKit, UpdateAsync")]
    public Task RegistryKit()
    {
        var label = $"Label {count++}";
        return new RegistryFile<ModelRegistry>(path).UpdateAsync(registry => registry.UpdateModel(model, new ModelPatch { Label = label }));
    }
}
