using Cortex.RegistryKit.Cli.Input;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>Checks many files at once, and hands the reports on in the order of the files, as soon as they can be. Neither all files nor all reports are ever held.</summary>
/// <param name="checker">Checks one.</param>
/// <param name="inputs">The files; they are asked for as there is time for them.</param>
/// <param name="write">Takes the reports, one at a time.</param>
/// <param name="writeProblem">Takes why there is no file.</param>
internal sealed class CheckRun(FileChecker checker, IEnumerable<Found> inputs, Action<FileReport> write, Action<string> writeProblem) : IDisposable
{
    /// <summary>How many bytes of large files may be in work at once; a file larger than that is alone among them.</summary>
    private const long MaxBytes = 32L * 1024 * 1024;

    /// <summary>How many reports may wait for that of a file before them.</summary>
    private const int MaxWaiting = 256;

    private readonly IEnumerator<Found> source = inputs.GetEnumerator();
    private readonly Lock taking = new();
    private readonly object gate = new();
    private readonly Done?[] waiting = new Done?[MaxWaiting];
    private long bytes;
    private int taken;
    private int written;
    private bool isStopped;

    /// <summary>Checks on this very thread: for one file another is not worth while.</summary>
    public async Task RunHereAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WorkAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Stop();
        }
    }

    /// <summary>Checks on several threads.</summary>
    /// <param name="atOnce">How many files may be in work at once.</param>
    /// <param name="progress">Told again and again how far the work is; null where nobody wants to know.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task RunAsync(int atOnce, CheckProgress? progress, CancellationToken cancellationToken)
    {
        await using var watch = progress is null ? null : new Timer(timer => Tell(progress, (Timer)timer!));
        watch?.Change(CheckProgress.Patience, Timeout.InfiniteTimeSpan);
        try
        {
            // One that waits for the standard input hears of no cancellation, and is left alone with it.
            var workers = Enumerable.Range(0, atOnce).Select(_ => Task.Run(() => WorkAsync(cancellationToken), cancellationToken)).ToList();
            while (workers.Count > 0)
            {
                var first = await Task.WhenAny(workers).WaitAsync(cancellationToken).ConfigureAwait(false);
                workers.Remove(first);
                await first.ConfigureAwait(false);
            }
        }
        finally
        {
            Stop();
        }
    }

    public void Dispose()
    {
        lock (taking) source.Dispose();
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        var entered = 0L;
        var buffer = new FileBuffer(size => Enter(entered = size));
        while (Take(out var at, out var input))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Put(at, input.File is null ? new Done(null, input.Problem) : new Done(await checker.CheckAsync(input.File, buffer, cancellationToken).ConfigureAwait(false), null));
            Leave(entered);
            entered = 0;
        }
    }

    /// <summary>Takes the next input, and waits where too many reports wait already.</summary>
    private bool Take(out int at, out Found input)
    {
        (at, input) = (0, default);
        lock (taking)
        {
            if (isStopped || !source.MoveNext()) return false;
            (at, input) = (taken++, source.Current);
        }

        lock (gate)
        {
            while (at - written >= MaxWaiting && !isStopped) Monitor.Wait(gate);
            return !isStopped;
        }
    }

    private void Enter(long size)
    {
        lock (gate)
        {
            while (bytes > 0 && bytes + size > MaxBytes && !isStopped) Monitor.Wait(gate);
            bytes += size;
        }
    }

    private void Leave(long size)
    {
        if (size == 0) return;
        lock (gate)
        {
            bytes -= size;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Takes what was found, and hands all on whose turn it is.</summary>
    private void Put(int at, Done done)
    {
        lock (gate)
        {
            waiting[at % MaxWaiting] = done;
            while (!isStopped && waiting[written % MaxWaiting] is { } next)
            {
                waiting[written++ % MaxWaiting] = null;
                if (next.Report is not null) write(next.Report);
                else writeProblem(next.Problem!);
            }

            Monitor.PulseAll(gate);
        }
    }

    private void Tell(CheckProgress progress, Timer timer)
    {
        progress.Count();
        lock (gate)
        {
            if (isStopped) return;
            progress.Show(written);
            timer.Change(CheckProgress.Pause, Timeout.InfiniteTimeSpan);
        }
    }

    private void Stop()
    {
        lock (gate)
        {
            isStopped = true;
            Monitor.PulseAll(gate);
        }
    }

    private readonly record struct Done(FileReport? Report, string? Problem);
}
