using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Cortex.RegistryKit.Benchmarks.Peers;

namespace Cortex.RegistryKit.Benchmarks;

/// <summary>From bytes to typed objects. RegistryKit validates as well, keeps the text and unknown properties, and has an index; System.Text.Json does none of that.</summary>
public class Loading : OnFiles
{
    private readonly RegistryOptions options = new() { Settings = new ModelRegistrySettings() };

    [Benchmark(Description = "RegistryKit, Snapshot.Of and RequireValid")]
    public int RegistryKit()
    {
        var models = 0;
        foreach (var file in Files)
        {
            var data = Snapshot.Of<ModelRegistry>(file, options).RequireValid().Data;
            data.Models.Contains(data.Models[0].Id);
            models += data.Models.Count;
        }

        return models;
    }

    [Benchmark(Description = "System.Text.Json, source-generated")]
    public int SystemTextJson()
    {
        var models = 0;
        foreach (var file in Files) models += JsonSerializer.Deserialize(file, PlainJson.Default.PlainRegistry)!.Models!.Count;
        return models;
    }
}
