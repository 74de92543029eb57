using System.CommandLine;
using Cortex.RegistryKit.Fuzz.Inputs;
using Cortex.RegistryKit.Fuzz.Running;
using Cortex.RegistryKit.Fuzz.Targets;

namespace Cortex.RegistryKit.Fuzz;

/// <summary>The command line.</summary>
internal sealed class FuzzCommand : RootCommand
{
    private readonly Option<long> inputs = new("--inputs") { Description = "How many inputs to try; each goes to one target, in turn", DefaultValueFactory = _ => 10_000 };
    private readonly Option<ulong> seed = new("--seed") { Description = "What the inputs follow from", DefaultValueFactory = _ => 1 };
    private readonly Option<long> from = new("--from") { Description = "The number of the first input, to go on where another run ended", DefaultValueFactory = _ => 0 };
    private readonly Option<string[]> targets = new("--target") { Description = "What to try; all by default", AllowMultipleArgumentsPerToken = true };
    private readonly Option<double?> minutes = new("--minutes") { Description = "When to end, if there are inputs left then" };
    private readonly Option<int> jobs = new("--jobs") { Description = "How many inputs to try at once", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<double> timeout = new("--timeout") { Description = "How many seconds a target may take for one input", DefaultValueFactory = _ => 20 };
    private readonly Option<DirectoryInfo> output = new("--output") { Description = "Where the inputs of failures are saved", DefaultValueFactory = _ => new DirectoryInfo("artifacts/fuzz") };
    private readonly Option<FileInfo> repeat = new("--repeat") { Description = "Try this text, and no others" };
    private readonly Option<int> choices = new("--choices") { Description = "With --repeat: the number that decides what is done with the text", DefaultValueFactory = _ => 0 };

    public FuzzCommand()
        : base(Text())
    {
        targets.AcceptOnlyFromAmong([.. AllTargets.OfTheProduct.Concat(AllTargets.Planted).Select(target => target.Name)]);
        repeat.AcceptExistingOnly();
        AtLeast(inputs, 1);
        AtLeast(jobs, 1);
        AtLeast(from, 0);
        foreach (var option in new Option[] { inputs, seed, from, targets, minutes, jobs, timeout, output, repeat, choices }) Options.Add(option);
        SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, cancellationToken), CancellationToken.None));
    }

    private static string Text() => $"""
        Tries properties of registries with inputs that chance made, and saves the inputs for which one does not hold. Exit code: 0 all held; 1 one did not; 2 the arguments are wrong.

        {string.Join(Environment.NewLine, AllTargets.OfTheProduct.Select(target => $"{target.Name,-16}{target.Property}"))}
        """;

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var report = new Report(Console.Out, new FailureFolder(parsed.GetValue(output)!.FullName), parsed.GetValue(seed));
        var wanted = parsed.GetValue(targets) is { Length: > 0 } names ? [.. AllTargets.OfTheProduct.Concat(AllTargets.Planted).Where(target => names.Contains(target.Name))] : AllTargets.OfTheProduct;
        if (parsed.GetValue(repeat) is { } file) return Repeat(wanted, new FuzzInput(File.ReadAllBytes(file.FullName), parsed.GetValue(choices)), report);

        var options = new RunOptions
        {
            Targets = wanted,
            Seed = parsed.GetValue(seed),
            From = parsed.GetValue(from),
            Inputs = parsed.GetValue(inputs),
            MostTime = parsed.GetValue(minutes) is { } most ? TimeSpan.FromMinutes(most) : null,
            Jobs = parsed.GetValue(jobs),
            Patience = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
        };
        return new FuzzRun(options, report).Run(cancellationToken) ? 0 : 1;
    }

    private static int Repeat(IReadOnlyList<FuzzTarget> targets, FuzzInput input, Report report)
    {
        var hasFailed = false;
        foreach (var target in targets)
        {
            var trial = Trial.Run(target, input);
            report.Tried(target, trial);
            if (trial.Problem is not { } problem) continue;

            hasFailed = true;
            report.Failed(new Failure(target, null, input, problem));
        }

        return hasFailed ? 1 : 0;
    }

    private static void AtLeast<T>(Option<T> option, T least)
        where T : IComparable<T> => option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<T>().CompareTo(least) < 0) result.AddError($"{option.Name} is at least {least}.");
        });
}
