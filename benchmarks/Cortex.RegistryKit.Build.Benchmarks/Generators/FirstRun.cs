using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Cortex.RegistryKit.Build.Benchmarks.Inputs;
using Microsoft.CodeAnalysis;

namespace Cortex.RegistryKit.Build.Benchmarks.Generators;

/// <summary>The first run of a generator in a process: its code is loaded and compiled, as in a build whose compiler is new.</summary>
/// <param name="Milliseconds">What the run took.</param>
/// <param name="Compiling">How much of that made machine code.</param>
/// <param name="Methods">Of how many methods.</param>
internal sealed record FirstRun(double Milliseconds, double Compiling, long Methods)
{
    /// <summary>What the program is told to make such a run in this process.</summary>
    public const string Command = "first-run";

    /// <summary>Makes the run here, and prints what it took.</summary>
    public static void Measure(string variant)
    {
        var project = new InMemoryProject(Variant.All.Single(known => known.Name == variant));
        var compilation = project.Parse();

        // The compiler of the SDK is machine code already; ours is not.
        compilation.Emit(Stream.Null);
        project.Driver(new EmptyGenerator().AsSourceGenerator()).RunGenerators(compilation);

        var (time, methods) = (JitInfo.GetCompilationTime(currentThread: true), JitInfo.GetCompiledMethodCount(currentThread: true));
        var watch = Stopwatch.StartNew();
        project.Driver().RunGenerators(compilation);
        var taken = watch.Elapsed.TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken} {(JitInfo.GetCompilationTime(currentThread: true) - time).TotalMilliseconds} {JitInfo.GetCompiledMethodCount(currentThread: true) - methods}"));
    }

    /// <summary>Has a new process make the run.</summary>
    public static async Task<FirstRun> InNewProcessAsync(Variant variant)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Command, variant.Name]) { RedirectStandardOutput = true })!;
        var figures = (await process.StandardOutput.ReadToEndAsync()).Split(' ');
        await process.WaitForExitAsync();
        return new FirstRun(Number(figures[0]), Number(figures[1]), (long)Number(figures[2]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
