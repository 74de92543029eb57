using System.Diagnostics;
using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Fuzz.Targets;

namespace Cortex.RegistryKit.Fuzz.Running;

/// <summary>One target, tried with one input.</summary>
/// <param name="Problem">Why the property does not hold; null where it does.</param>
/// <param name="HasSaid">Whether the property says anything about the input.</param>
/// <param name="Allocated">How many bytes were allocated.</param>
/// <param name="Elapsed">How long it took.</param>
internal readonly record struct Trial(Problem? Problem, bool HasSaid, long Allocated, TimeSpan Elapsed)
{
    /// <summary>Tries a target.</summary>
    /// <remarks>What is made once, such as a schema, is no memory of the input: only what a second time allocates as well is out of proportion.</remarks>
    public static Trial Run(FuzzTarget target, FuzzInput input)
    {
        var trial = Once(target, input);
        return trial.Problem?.Key == "memory" ? Once(target, input) : trial;
    }

    private static Trial Once(FuzzTarget target, FuzzInput input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var began = Stopwatch.GetTimestamp();
        var hasSaid = false;
        Problem? problem = null;
        try
        {
            hasSaid = target.Try(input);
        }
#pragma warning disable CA1031 // Whatever is thrown is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            problem = Problem.Of(exception);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var allowed = target.BaseAllocation + (target.AllocationPerByte * input.Text.Length);
        return new Trial(problem ?? (allocated > allowed ? Problem.OfMemory(allocated, allowed) : null), hasSaid, allocated, Stopwatch.GetElapsedTime(began));
    }
}
