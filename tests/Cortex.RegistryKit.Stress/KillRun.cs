using System.Diagnostics;

namespace Cortex.RegistryKit.Stress;

/// <summary>Kills workers at random moments of their saves. After each, the file has to be one of the two that were written, whole.</summary>
internal sealed class KillRun(TemporaryHome place, UserName user, int seed, int longest)
{
    private readonly Random random = new(seed);
    private readonly int[] found = new int[Counter.Sides.Length];
    private int leftovers;

    public static async Task<int> RunAsync(int count, int seed, int jobs, int longest, CancellationToken cancellationToken)
    {
        using var place = new TemporaryHome();
        var start = Stopwatch.GetTimestamp();
        var runs = Enumerable.Range(0, jobs).Select(job => new KillRun(place, UserName.Parse($"user{job}"), seed + job, longest)).ToList();
        var progress = new Progress("kills", count);
        await Task.WhenAll(runs.Select((run, job) => run.RunAsync((count / jobs) + (job < count % jobs ? 1 : 0), progress, cancellationToken)));

        Console.WriteLine($"{count} kills in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s: after each, the file was whole.");
        for (var side = 0; side < Counter.Sides.Length; side++) Console.WriteLine($"  {runs.Sum(run => run.found[side])} times the one of {Counter.Sides[side].Length} characters");
        Console.WriteLine($"  {runs.Sum(run => run.leftovers)} times a half-written file beside it, which the next save removed");
        return 0;
    }

    private async Task RunAsync(int count, Progress progress, CancellationToken cancellationToken)
    {
        await Counter.MakeAsync(place.Home, user, Counter.Sides[0]);
        for (var kill = 0; kill < count; kill++)
        {
            await KillOneAsync(cancellationToken);
            await LookAsync(kill, cancellationToken);
            progress.Step();
        }
    }

    private async Task KillOneAsync(CancellationToken cancellationToken)
    {
        using var process = Child.Start("flip", place.Home.Root, user.Value);
        if (await process.StandardOutput.ReadLineAsync(cancellationToken) != "ready") throw new InvalidOperationException("The worker did not start.");

        // Some fall into the first save, some far behind it.
        await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * random.Next(1, longest + 1)), cancellationToken);
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
    }

    private async Task LookAsync(int kill, CancellationToken cancellationToken)
    {
        var registry = await place.Home.LoadAsync(user, cancellationToken);
        var side = Array.IndexOf(Counter.Sides, Counter.LabelOf(registry));
        if (side < 0 || !registry.IsSound) throw new InvalidOperationException($"After kill {kill} of {user}, '{registry.Path}' is neither the old file nor the new one.");

        found[side]++;
        var halves = Directory.GetFiles(place.FolderOf(user), ".*.tmp").Length;
        if (halves > 1) throw new InvalidOperationException($"After kill {kill} of {user}, {halves} half-written files are left.");
        leftovers += halves;
    }
}
