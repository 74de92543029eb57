using Cortex.RegistryKit.Fuzz.Targets;

namespace Cortex.RegistryKit.Fuzz.Running;

/// <summary>What a run does.</summary>
internal sealed record RunOptions
{
    /// <summary>What is tried, each target with another input in turn.</summary>
    public required IReadOnlyList<FuzzTarget> Targets { get; init; }

    /// <summary>What all inputs follow from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The number of the first input.</summary>
    public required long From { get; init; }

    /// <summary>How many inputs there are.</summary>
    public required long Inputs { get; init; }

    /// <summary>When the run ends, if there are inputs left then; null: it does not.</summary>
    public required TimeSpan? MostTime { get; init; }

    /// <summary>How many inputs are tried at once.</summary>
    public required int Jobs { get; init; }

    /// <summary>How long a trial may take.</summary>
    public required TimeSpan Patience { get; init; }
}
