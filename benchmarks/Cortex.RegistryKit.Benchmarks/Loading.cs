using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Cortex.RegistryKit.Benchmarks.Peers;

namespace Cortex.RegistryKit.Benchmarks;

/// <summary>From bytes to typed objects. RegistryKit validates as well, keeps the text and unknown properties, and has an index; System.Text.Json does none of that.</summary>
public class Loading
{
    private readonly RegistryOptions options = new() { Settings = new ModelRegistrySettings() };
    private byte[][] files = [];

    [ParamsSource(nameof(Names))]
    public string File { get; set; } = "";

    public static IEnumerable<string> Names => Inputs.Names;

    [GlobalSetup]
    public void Setup() => files = Inputs.Of(File);

    [Benchmark(Baseline = true, Description = "Utf8JsonReader, tokens alone")]
    public long Tokens()
    {
        var count = 0L;
        foreach (var file in files)
        {
            var reader = new Utf8JsonReader(file);
            while (reader.Read()) count++;
        }

        return count;
    }

    [Benchmark(Description = "RegistryKit, Snapshot.Of and RequireValid")]
    public int RegistryKit()
    {
        var models = 0;
        foreach (var file in files)
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
        foreach (var file in files) models += JsonSerializer.Deserialize(file, PlainJson.Default.PlainRegistry)!.Models!.Count;
        return models;
    }
}
