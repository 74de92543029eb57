namespace Cortex.RegistryKit.Tool.Benchmarks;

/// <summary>What it is measured on.</summary>
internal static class Machine
{
    /// <summary>The processor's name.</summary>
    public static string Name => File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor";
}
