using System.CommandLine;
using Cortex.RegistryKit.Cli.Baselines;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands.Validation;

/// <summary>The options about a baseline.</summary>
internal sealed class BaselineOptions
{
    private readonly Option<string?> baseline = new("--baseline") { Description = "A file of findings that pass, since they are old; new ones fail as ever", HelpName = "file" };
    private readonly Option<bool> update = new("--update-baseline") { Description = "Write the findings of this run into the file of --baseline, so that they pass from now on" };

    public BaselineOptions(Command command)
    {
        command.Options.Add(baseline);
        command.Options.Add(update);
        command.Validators.Add(result =>
        {
            if (result.GetValue(update) && result.GetValue(baseline) is null) result.AddError("--update-baseline goes with --baseline, which names the file");
        });
    }

    /// <summary>The baseline; null where there is none.</summary>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public Baseline? Read(ParseResult parsed, FileReader reader) => parsed.GetValue(baseline) is string path ? Baseline.Open(path, reader, parsed.GetValue(update)) : null;

    /// <summary>Says what is gone, or writes the baseline anew.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotRunException">The baseline cannot be written, or not all is known that belongs into it.</exception>
    public async Task<int> FinishAsync(ParseResult parsed, Baseline found, Totals totals, Terminal terminal, CancellationToken cancellationToken)
    {
        var path = parsed.GetValue(baseline)!;
        var gone = found.Gone.ToList();
        if (!parsed.GetValue(update))
        {
            foreach (var (entry, count) in gone) terminal.Note($"'{path}' has a finding that is gone: {entry.Path}: {entry.Rule}: {entry.Message}{(count > 1 ? $" ({count} times)" : "")}");
            if (gone.Count > 0) terminal.Note("--update-baseline takes what is gone out of the baseline");
            return totals.ExitCode;
        }

        if (totals.Problems > 0) throw new CannotRunException($"the baseline '{path}' was not written, since not everything could be checked");
        await found.SaveAsync(cancellationToken).ConfigureAwait(false);
        terminal.Note($"the baseline '{path}' is up to date: {found.Found} findings, of which {found.New} are new; {gone.Sum(entry => entry.Count)} are gone");
        return ExitCode.Success;
    }
}
