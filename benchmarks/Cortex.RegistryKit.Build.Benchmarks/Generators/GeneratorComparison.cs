using System.Diagnostics;
using Cortex.RegistryKit.Build.Benchmarks.Inputs;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Build.Benchmarks.Generators;

/// <summary>The generators alone, in the compiler's own driver: without what else a build does, and with less noise.</summary>
internal static class GeneratorComparison
{
    private const int Warmups = 10;

    public static async Task RunAsync(int rounds)
    {
        Console.WriteLine(FormattableString.Invariant($"\nthe generator alone; {rounds} rounds; milliseconds: median (least to most)"));
        Console.WriteLine("variant      first in a process         of that making machine code   methods  emitted");
        var first = Variant.All.Skip(1).ToDictionary(variant => variant, _ => new List<FirstRun>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var variant in first.Keys) first[variant].Add(await FirstRun.InNewProcessAsync(variant));
        }

        foreach (var (variant, runs) in first)
        {
            var sources = new InMemoryProject(variant) is var project ? project.Driver().RunGenerators(project.Parse()).GetRunResult().GeneratedTrees : [];
            Console.WriteLine(FormattableString.Invariant($"{variant.Name,-13}{Of(runs, run => run.Milliseconds).Text("F1"),-27}{Of(runs, run => run.Compiling).Text("F1"),-30}{Of(runs, run => run.Methods).Median,-9:F0}{sources.Length} files, {sources.Sum(tree => tree.Length) / 1024} KB"));
        }

        Console.WriteLine(FormattableString.Invariant($"\nthe same in a process that has done it {Warmups} times"));
        Console.WriteLine("variant      a new project         after an unrelated edit   a whole compile");
        var warm = Variant.All.ToDictionary(variant => variant, _ => (New: new Figures(), Edited: new Figures(), Whole: new Figures()));
        for (var round = -Warmups; round < rounds; round++)
        {
            foreach (var variant in Variant.All)
            {
                var (fresh, edited, whole) = await MeasureAsync(variant, round);
                if (round < 0) continue;

                warm[variant].New.Add(fresh);
                warm[variant].Edited.Add(edited);
                warm[variant].Whole.Add(whole);
            }
        }

        foreach (var (variant, figures) in warm) Console.WriteLine($"{variant.Name,-13}{figures.New.Text("F1"),-22}{figures.Edited.Text("F2"),-26}{figures.Whole.Text()}");
    }

    private static Figures Of(IEnumerable<FirstRun> runs, Func<FirstRun, double> figure)
    {
        var figures = new Figures();
        foreach (var run in runs) figures.Add(figure(run));
        return figures;
    }

    private static async Task<(double New, double Edited, double Whole)> MeasureAsync(Variant variant, int round)
    {
        var project = new InMemoryProject(variant);
        var compilation = project.Parse();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var driver = project.Driver().RunGenerators(compilation);
        var fresh = watch.Elapsed.TotalMilliseconds;

        var edit = InMemoryProject.Edit(compilation, round);
        watch.Restart();
        driver.RunGenerators(edit);
        var edited = watch.Elapsed.TotalMilliseconds;

        var other = new InMemoryProject(variant);
        GC.Collect();
        watch.Restart();
        other.Driver().RunGeneratorsAndUpdateCompilation(other.Parse(), out var complete, out _);
        var result = complete.Emit(Stream.Null);
        await other.AnalyzeAsync(complete);
        var whole = watch.Elapsed.TotalMilliseconds;
        return result.Success ? (fresh, edited, whole) : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
    }
}
