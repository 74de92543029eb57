using Cortex.RegistryKit.Cli.Input;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>Checks many files at once, and hands the reports on in the order of the files.</summary>
/// <param name="checker">Checks one.</param>
/// <param name="atOnce">How many may be in work at once.</param>
/// <param name="write">Takes the reports, one at a time.</param>
/// <param name="progress">Learns how many files are done, again and again.</param>
internal sealed class CheckRun(FileChecker checker, int atOnce, Action<FileReport> write, Action<int> progress)
{
    /// <summary>How many bytes of files may be in work at once; a file larger than that is alone.</summary>
    private const long MaxBytes = 32L * 1024 * 1024;

    /// <summary>How many reports may wait for that of a file before them.</summary>
    private const int MaxWaiting = 256;

    private static readonly TimeSpan ProgressPause = TimeSpan.FromMilliseconds(200);

    private readonly Queue<Task<FileReport>> waiting = new();
    private readonly List<(Task Task, long Size)> running = [];
    private int done;

    public async Task RunAsync(IReadOnlyList<InputFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var size = file.Size;
            while (!Fits(size)) await StepAsync(cancellationToken).ConfigureAwait(false);

            var task = Task.Run(() => checker.CheckAsync(file, cancellationToken), cancellationToken);
            waiting.Enqueue(task);
            running.Add((task, size));
            await DrainAsync().ConfigureAwait(false);
        }

        while (waiting.Count > 0) await StepAsync(cancellationToken).ConfigureAwait(false);
    }

    private bool Fits(long size) =>
        running.Count == 0 || (running.Count < atOnce && waiting.Count < MaxWaiting && running.Sum(entry => entry.Size) + size <= MaxBytes);

    /// <summary>Waits until something is done, or it is time to say that nothing is.</summary>
    private async Task StepAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny([Task.Delay(ProgressPause, cancellationToken), .. running.Select(entry => entry.Task)]).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        await DrainAsync().ConfigureAwait(false);
    }

    private async Task DrainAsync()
    {
        done += running.RemoveAll(entry => entry.Task.IsCompleted);
        while (waiting.TryPeek(out var first) && first.IsCompleted) write(await waiting.Dequeue().ConfigureAwait(false));
        progress(done);
    }
}
