namespace Cortex.RegistryKit.Build.Benchmarks.Builds;

/// <summary>How the compiler is started.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Warmups">How many rounds are not counted.</param>
/// <param name="Options">What the build is told.</param>
internal sealed record BuildMode(string Name, int Warmups, params string[] Options)
{
    /// <summary>A new compiler for each build, as in a pipeline.</summary>
    public static BuildMode Cold { get; } = new("a new compiler each time", 1, "--disable-build-servers", "-p:UseSharedCompilation=false");

    /// <summary>A compiler that stays, as on a developer's machine: one of our own, that nobody else uses. It goes when nothing has come for ten minutes.</summary>
    public static BuildMode Warm { get; } = new("a compiler that stays", 6, "-p:UseSharedCompilation=true", FormattableString.Invariant($"-p:SharedCompilationId=registrykit-benchmark-{Environment.ProcessId}"));
}
