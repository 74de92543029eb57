namespace Cortex.RegistryKit.Conformance.Public;

/// <summary>What came of a schema.</summary>
internal sealed class TrialResult
{
    /// <summary>Why it is refused, each with its place; none where it compiles.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>How many warnings it gets.</summary>
    public int Advice { get; init; }

    /// <summary>What the C# compiler warned of in emitted code.</summary>
    public IReadOnlyList<string> Warnings { get; set; } = [];

    /// <summary>What went wrong that never should: emitted code that does not compile, an exception, a crash, a hang.</summary>
    public string? Broken { get; set; }

    /// <summary>What the validator that knows positions says of each instance.</summary>
    public List<bool> Span { get; set; } = [];

    /// <summary>What the emitted validator says of each instance.</summary>
    public List<bool> Emitted { get; set; } = [];

    /// <summary>How long all of it took.</summary>
    public long Milliseconds { get; set; }
}
