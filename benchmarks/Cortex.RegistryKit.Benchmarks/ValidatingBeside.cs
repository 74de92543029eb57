using BenchmarkDotNet.Attributes;
using Cortex.RegistryKit.Benchmarks.Data;
using NJsonSchema;

namespace Cortex.RegistryKit.Benchmarks;

/// <summary>The same verdict by NJsonSchema, which knows shapes alone. Apart, since it takes so much longer.</summary>
public class ValidatingBeside
{
    private byte[] file = [];
    private string text = "";
    private JsonSchema schema = new();

    [GlobalSetup]
    public async Task Setup()
    {
        file = RegistryMaker.Make(RegistryShape.Typical);
        text = System.Text.Encoding.UTF8.GetString(file);
        schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "model_registry.v2.schema.json")).ConfigureAwait(false);
    }

    [Benchmark(Baseline = true, Description = "RegistryKit, IsValid")]
    public bool RegistryKit() => ModelRegistry.IsValid(file);

    [Benchmark(Description = "NJsonSchema, Validate")]
    public int NJsonSchema() => schema.Validate(text).Count;
}
