using System.Diagnostics;

namespace Cortex.RegistryKit.Fuzz.Running;

/// <summary>Looks from a thread of its own whether workers come to an end.</summary>
internal sealed class Watchdog : IDisposable
{
    private readonly IReadOnlyList<Worker> workers;
    private readonly TimeSpan patience;
    private readonly Action<Worker> onHang;
    private readonly Timer timer;

    /// <summary>Begins to look.</summary>
    /// <param name="workers">The workers.</param>
    /// <param name="patience">How long one input may take.</param>
    /// <param name="onHang">What to do with one that takes longer; its thread cannot be stopped.</param>
    public Watchdog(IReadOnlyList<Worker> workers, TimeSpan patience, Action<Worker> onHang)
    {
        this.workers = workers;
        this.patience = patience;
        this.onHang = onHang;
        timer = new Timer(_ => Look(), null, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(100));
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        foreach (var worker in workers)
        {
            if (worker.Since is { } since && Stopwatch.GetElapsedTime(since) > patience) onHang(worker);
        }
    }
}
