using BenchmarkDotNet.Attributes;

namespace Cortex.RegistryKit.Benchmarks;

/// <summary>From bytes to whether they are a sound registry: shape, ids and references.</summary>
public class Validating : OnFiles
{
    [Benchmark(Description = "RegistryKit, IsValid")]
    public int RegistryKit()
    {
        var valid = 0;
        foreach (var file in Files)
        {
            if (ModelRegistry.IsValid(file)) valid++;
        }

        return valid == Files.Length ? valid : throw new InvalidOperationException("All files are meant to be valid.");
    }
}
