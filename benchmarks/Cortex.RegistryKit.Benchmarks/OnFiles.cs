using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace Cortex.RegistryKit.Benchmarks;

/// <summary>What is done with the bytes of files, beside the lower bound: a look at their tokens.</summary>
public abstract class OnFiles
{
    [ParamsSource(nameof(Names))]
    public string File { get; set; } = "";

    public static IEnumerable<string> Names => Inputs.Names;

    /// <summary>The contents.</summary>
    protected byte[][] Files { get; private set; } = [];

    [GlobalSetup]
    public void Setup() => Files = Inputs.Of(File);

    [Benchmark(Baseline = true, Description = "Utf8JsonReader, tokens alone")]
    public long Tokens()
    {
        var count = 0L;
        foreach (var file in Files)
        {
            var reader = new Utf8JsonReader(file);
            while (reader.Read()) count++;
        }

        return count;
    }
}
