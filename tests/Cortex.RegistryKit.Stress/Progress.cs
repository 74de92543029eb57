namespace Cortex.RegistryKit.Stress;

/// <summary>Says now and then how far a long run has come.</summary>
internal sealed class Progress(string what, int total)
{
    private int done;

    public void Step()
    {
        var now = Interlocked.Increment(ref done);
        if (now % Math.Max(total / 20, 1) == 0) Console.Error.WriteLine($"{now} of {total} {what}");
    }
}
