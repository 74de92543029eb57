using Cortex.RegistryKit.Fuzz.Targets;

namespace Cortex.RegistryKit.Fuzz.Running;

/// <summary>What came of the trials of a target.</summary>
/// <param name="target">The target.</param>
internal sealed class Tally(FuzzTarget target)
{
    private long trials;
    private long said;
    private long ticks;
    private long mostAllocated;

    /// <summary>The target.</summary>
    public FuzzTarget Target { get; } = target;

    /// <summary>How often it was tried.</summary>
    public long Trials => Interlocked.Read(ref trials);

    /// <summary>How often its property said something about the input.</summary>
    public long Said => Interlocked.Read(ref said);

    /// <summary>How long all trials took together.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(Interlocked.Read(ref ticks));

    /// <summary>The greatest part of what an input may allocate that one did.</summary>
    public double MostAllocated => BitConverter.Int64BitsToDouble(Interlocked.Read(ref mostAllocated));

    /// <summary>Counts a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="length">The length of its text.</param>
    public void Add(Trial trial, int length)
    {
        Interlocked.Increment(ref trials);
        Interlocked.Add(ref ticks, trial.Elapsed.Ticks);
        if (trial.HasSaid) Interlocked.Increment(ref said);

        // What is made once is not counted: it is over before the hundredth input. Doubles that are not negative have the order of their bits.
        if (Trials < 100) return;
        var part = BitConverter.DoubleToInt64Bits(trial.Allocated / (double)(Target.BaseAllocation + (Target.AllocationPerByte * length)));
        for (var seen = mostAllocated; part > seen; seen = mostAllocated)
        {
            if (Interlocked.CompareExchange(ref mostAllocated, part, seen) == seen) return;
        }
    }
}
