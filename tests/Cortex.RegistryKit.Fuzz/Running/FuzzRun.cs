using System.Collections.Concurrent;
using System.Diagnostics;
using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Fuzz.Targets;

namespace Cortex.RegistryKit.Fuzz.Running;

/// <summary>Tries targets with many inputs. Goes on after a failure, and reports those that are alike once.</summary>
internal sealed class FuzzRun
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(10);

    private readonly RunOptions options;
    private readonly Report report;
    private readonly Generator generator;
    private readonly Tally[] tallies;
    private readonly ConcurrentDictionary<(string Target, string Key), bool> failures = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private long begun;
    private long done;

    public FuzzRun(RunOptions options, Report report)
    {
        this.options = options;
        this.report = report;
        generator = new Generator(options.Seed);
        tallies = [.. options.Targets.Select(target => new Tally(target))];
    }

    /// <summary>Tries all inputs, as far as time allows.</summary>
    /// <returns>Whether every property held.</returns>
    public bool Run(CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (options.MostTime is { } most) end.CancelAfter(most);

        var workers = Enumerable.Range(0, options.Jobs).Select(_ => new Worker()).ToList();
        using (new Watchdog(workers, options.Patience, EndOnHang))
        using (new Timer(_ => report.Progress(done, options.Inputs, clock.Elapsed, failures.Count), null, BetweenReports, BetweenReports))
        {
            var threads = workers.Select(worker => new Thread(() => Work(worker, end.Token))).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
        }

        report.Summary(done, options.Inputs, clock.Elapsed, tallies, failures.Count);
        return failures.IsEmpty;
    }

    private void Work(Worker worker, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var index = Interlocked.Increment(ref begun) - 1;
            if (index >= options.Inputs) return;

            worker.Number = options.From + index;
            var input = generator.Make(worker.Number);
            var tally = tallies[worker.Number % tallies.Length];
            var trial = worker.Try(tally.Target, input);
            tally.Add(trial, input.Text.Length);
            if (trial.Problem is { } problem && failures.TryAdd((tally.Target.Name, problem.Key), true)) ReportFailure(worker, tally.Target, input, problem);
            Interlocked.Increment(ref done);
        }
    }

    private void ReportFailure(Worker worker, FuzzTarget target, FuzzInput input, Problem problem)
    {
        var least = problem;
        var minimized = Minimizer.Minimize(input, smaller =>
        {
            if (worker.Try(target, smaller).Problem is not { } same || same.Key != problem.Key) return false;
            least = same;
            return true;
        });
        report.Failed(new Failure(target, worker.Number, minimized, least));
    }

    // A thread that hangs cannot be stopped: what it hangs in is reported, and the program ends.
    private void EndOnHang(Worker worker)
    {
        report.Failed(new Failure(worker.Target!, worker.Number, worker.Input!, Problem.OfTime(options.Patience)));
        report.Summary(done, options.Inputs, clock.Elapsed, tallies, failures.Count + 1);
        Environment.Exit(1);
    }
}
