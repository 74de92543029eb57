using System.Globalization;
using Cortex.RegistryKit.Tool.Benchmarks.Contenders;

namespace Cortex.RegistryKit.Tool.Benchmarks.Measuring;

/// <summary>Times several programs on the same input: one run of each, again and again, so that whatever else the machine does befalls all of them.</summary>
internal static class Contest
{
    /// <summary>A program that takes longer than this many milliseconds runs only in every fifth round.</summary>
    private const double Slow = 250;

    /// <summary>Times the programs, and prints a table. Ratios are to the first one.</summary>
    public static void Run(string title, string input, int rounds, IReadOnlyList<Contender> contenders)
    {
        var commands = contenders.Select(contender => contender.Command(input)).ToList();
        var times = commands.Select(_ => new List<double>()).ToList();
        foreach (var command in commands) NativeProcess.Run(command);
        for (var round = 0; round < rounds; round++)
        {
            Console.Error.Write($"\r{title}: round {round + 1} of {rounds} ");
            for (var i = 0; i < commands.Count; i++)
            {
                if (round % 5 == 0 || times[i].Min() < Slow) times[i].Add(NativeProcess.Run(commands[i]).Milliseconds);
            }
        }

        Console.Error.WriteLine();
        Console.WriteLine($"\n| {title} | Least | Median | × the first, least | × the first, median | Peak memory |\n|---|---|---|---|---|---|");
        for (var i = 0; i < commands.Count; i++)
        {
            times[i].Sort();
            var (least, median) = (times[i][0], times[i][times[i].Count / 2]);
            var peak = PeakMemory.Of(commands[i]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {contenders[i].Name} | {least:F1} ms | {median:F1} ms | {least / times[0][0]:F2} | {median / times[0][times[0].Count / 2]:F2} | {(peak is null ? "-" : $"{peak:F0} MB")} |"));
        }
    }
}
