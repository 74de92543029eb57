using System.Diagnostics;
using System.Globalization;

namespace Cortex.RegistryKit.Stress;

/// <summary>Processes count in one registry. No update may be lost, and no reader may see anything but a whole file.</summary>
internal static class IncrementRun
{
    private static readonly UserName Alice = UserName.Parse("alice");

    public static async Task<int> RunAsync(int processes, int updates, int readers, CancellationToken cancellationToken)
    {
        using var place = new TemporaryHome();
        await Counter.MakeAsync(place.Home, Alice, "0");
        var start = Stopwatch.GetTimestamp();
        var last = Text(processes * updates);
        var reading = Enumerable.Range(0, readers).Select(_ => RunAsync(place, "read", last, cancellationToken)).ToList();
        await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => RunAsync(place, "increment", Text(updates), cancellationToken)));
        var elapsed = Stopwatch.GetElapsedTime(start);
        var reads = await Task.WhenAll(reading);

        var counted = Counter.ValueOf(await place.Home.LoadAsync(Alice, cancellationToken));
        Console.WriteLine($"{processes} processes x {updates} updates in {elapsed.TotalSeconds:0.0} s: {counted} of {last} counted; {reads.Sum(text => int.Parse(text, CultureInfo.InvariantCulture))} reads, all whole.");
        return Text(counted) == last ? 0 : 1;
    }

    private static async Task<string> RunAsync(TemporaryHome place, string command, string count, CancellationToken cancellationToken)
    {
        using var process = Child.Start(command, place.Home.Root, Alice.Value, count);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? output.Trim() : throw new InvalidOperationException($"A process that was to {command} failed.");
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
