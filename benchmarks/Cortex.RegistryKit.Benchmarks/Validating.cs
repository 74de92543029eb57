using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Cortex.RegistryKit.Benchmarks;

/// <summary>From bytes to whether they are a sound registry: shape, ids and references. The lower bound only looks at the tokens.</summary>
public class Validating
{
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

    [Benchmark(Description = "RegistryKit, IsValid")]
    public int RegistryKit()
    {
        var valid = 0;
        foreach (var file in files)
        {
            if (ModelRegistry.IsValid(file)) valid++;
        }

        return valid == files.Length ? valid : throw new InvalidOperationException("All files are meant to be valid.");
    }
}
