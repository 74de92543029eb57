using System.Diagnostics;
using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Fuzz.Targets;

namespace Cortex.RegistryKit.Fuzz.Running;

/// <summary>Tries one input after another, and says what it is at.</summary>
internal sealed class Worker
{
    private long since;

    /// <summary>What is tried; null before the first.</summary>
    public FuzzTarget? Target { get; private set; }

    /// <summary>What it is tried with; null before the first.</summary>
    public FuzzInput? Input { get; private set; }

    /// <summary>The number of the input that is tried, or that something smaller is made of.</summary>
    public long Number { get; set; }

    /// <summary>When the present trial began; null between trials.</summary>
    public long? Since => Interlocked.Read(ref since) is > 0 and var began ? began : null;

    /// <summary>Tries a target.</summary>
    public Trial Try(FuzzTarget target, FuzzInput input)
    {
        (Target, Input) = (target, input);
        Interlocked.Exchange(ref since, Stopwatch.GetTimestamp());
        var trial = Trial.Run(target, input);
        Interlocked.Exchange(ref since, 0);
        return trial;
    }
}
