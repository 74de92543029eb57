using BenchmarkDotNet.Attributes;

namespace Cortex.RegistryKit.Benchmarks;

/// <summary>From a role to the model that plays it, on a registry that is loaded.</summary>
public class Resolving
{
    private static readonly RoleName Chat = new("chat");

    private Snapshot<ModelRegistry>? registry;

    [Params("typical", "large", "huge")]
    public string File { get; set; } = "";

    [GlobalSetup]
    public void Setup() => registry = Snapshot.Of<ModelRegistry>(Inputs.Of(File)[0], new RegistryOptions { Settings = new ModelRegistrySettings() });

    [Benchmark(Description = "Resolve a role")]
    public ResolvedModel Role() => registry!.Resolve(Chat);
}
