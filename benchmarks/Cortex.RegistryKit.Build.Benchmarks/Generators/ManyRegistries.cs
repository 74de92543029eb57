using System.Diagnostics;
using Cortex.RegistryKit.Build.Benchmarks.Inputs;
using Cortex.RegistryKit.Packages;
using Microsoft.CodeAnalysis.Text;

namespace Cortex.RegistryKit.Build.Benchmarks.Generators;

/// <summary>A project with fifty registries while somebody types: what the generator does again at each keystroke.</summary>
internal static class ManyRegistries
{
    private const int Count = 50;
    private const int Warmups = 30;
    private const int Least = 100;

    public static void Run(int rounds)
    {
        rounds = Math.Max(rounds, Least);
        var files = Enumerable.Range(0, Count).Select(number => new ConsumerFile(NameOf(number), Registry(number), ("RkKind", "registry"), ("RkNamespace", ConsumerCode.Scope), ("RkName", FormattableString.Invariant($"N{number}")), ("RkOutputPath", NameOf(number))));
        var project = new InMemoryProject(Variant.Registry, files);
        var compilation = project.Parse();
        var driver = project.Driver().RunGenerators(compilation);

        Console.WriteLine(FormattableString.Invariant($"\na project with {Count} registries; {rounds} rounds after {Warmups} to warm up; milliseconds: median (least to most)"));
        Console.WriteLine("edit                    again                   files that change");
        Print("unrelated", round => compilation = InMemoryProject.Edit(compilation, round));
        Print("a label in one of them", round => driver = project.Change(driver, NameOf(7), _ => Registry(7, FormattableString.Invariant($"Edited {round}"))));

        void Print(string name, Action<int> edit)
        {
            var (figures, changed) = (new Figures(), 0);
            for (var round = -Warmups; round < rounds; round++)
            {
                var before = Emitted().ToList();
                edit(round + Warmups);
                var watch = Stopwatch.StartNew();
                driver = driver.RunGenerators(compilation);
                if (round >= 0) figures.Add(watch.Elapsed.TotalMilliseconds);
                changed = Math.Max(changed, Emitted().Except(before).Count());
            }

            Console.WriteLine($"{name,-24}{figures.Text("F2"),-24}{changed} of {Emitted().Count()}");
        }

        // The compiler takes a text over that has been there before.
        IEnumerable<SourceText> Emitted() => driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.SourceText);
    }

    private static string NameOf(int number) => FormattableString.Invariant($"{number}/model_registry.json");

    // A label gives a constant its name.
    private static string Registry(int number, string label = "Gemma") => Consumer.Registry(model: FormattableString.Invariant($"model-{number}")).Replace("\"model_name\"", $"\"label\": \"{label}\", \"model_name\"", StringComparison.Ordinal);
}
