using System.CommandLine;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Health;
using Cortex.RegistryKit.Cli.Health.Reports;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Cli.Registries;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Commands.Homes;

/// <summary><c>registrykit doctor</c>: what is wrong with the files of a home's users, and what of it can be mended.</summary>
internal sealed class DoctorCommand : Command, IHasNotes, IRefusesKeys
{
    private readonly Terminal terminal;
    private readonly Argument<string> home = new("HOME") { Description = "The folder that has a folder for each user" };
    private readonly Option<string?> user = new("--user") { Description = "Look at this user alone", HelpName = "name" };
    private readonly Option<bool> fix = new("--fix") { Description = "Mend what can be mended, each registry under its lock and with a copy kept beside it, and say what is left" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "With --fix: change nothing, and show what would change" };
    private readonly Option<string> severity = CommonOptions.OneOf("--severity", "The least severity to show; what is not shown still counts", "warning", "error", "warning", "information");
    private readonly Option<string> format = CommonOptions.OneOf("--format", "How the result is written", "text", "text", "json");
    private readonly Option<string?> envFile = CommonOptions.EnvFile();
    private readonly Option<long?> maxSize = CommonOptions.MaxSize();

    public DoctorCommand(Terminal terminal)
        : base("doctor", "Looks at the files of all users of a home, says what is wrong and what can be mended, and mends it with --fix.")
    {
        this.terminal = terminal;
        Arguments.Add(home);
        foreach (var option in (Option[])[user, fix, dryRun, severity, format, envFile, maxSize]) Options.Add(option);
        Validators.Add(result =>
        {
            if (result.GetValue(dryRun) && !result.GetValue(fix)) result.AddError("--dry-run goes with --fix");
        });
        SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
    }

    public string Notes { get; } = $"""
        It makes sure, or says:
        {string.Join('\n', HealthChecks.All.Select(check => $"  {check.Name,-12} {check.Sentence}"))}

        Exit code: 0 all users are healthy; 1 something wrong is left; 2 the home cannot be read.

        Examples:
          registrykit doctor /srv/users
          registrykit doctor /srv/users --fix --dry-run
          registrykit doctor /srv/users --user alice --fix
          registrykit doctor /srv/users --format json
        """.ReplaceLineEndings("\n");

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var examined = Open(parsed);
        var names = Names(parsed, examined);
        var mode = !parsed.GetValue(fix) ? TreatmentMode.None : parsed.GetValue(dryRun) ? TreatmentMode.DryRun : TreatmentMode.Mend;
        var doctor = new Doctor(examined, mode);
        var totals = new HealthTotals(mode == TreatmentMode.DryRun);
        var writer = Writer(parsed, mode);
        var isComplete = false;
        try
        {
            foreach (var name in names)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var report = await doctor.SeeAsync(name, cancellationToken).ConfigureAwait(false);
                totals.Add(report);
                writer.Write(report);
                terminal.Progress.Show(totals.Users, names.Count, "users");
            }

            isComplete = true;
        }
        finally
        {
            writer.Finish(totals, isComplete);
        }

        return totals.ExitCode;
    }

    private ExaminedHome Open(ParseResult parsed)
    {
        var path = parsed.GetValue(home)!;
        if (!Directory.Exists(path)) throw new CannotRunException($"there is no folder '{path}'");

        var options = EnvFile.Options(parsed.GetValue(envFile), parsed.GetValue(maxSize));
        var contexts = new CheckContexts
        {
            IsCommitted = false,
            DefinedIds = options.DefinedIds,
            Catalogues = CatalogueReader.Read([], new FileReader(options.Limits.MaxFileSize)),
            Today = DateTime.UtcNow.Date,
        };
        return new ExaminedHome(path, options, contexts);
    }

    private IReadOnlyList<string> Names(ParseResult parsed, ExaminedHome examined)
    {
        if (parsed.GetValue(user) is not string name) return examined.Names();

        var wanted = UserRegistry.NameOf(name).Value;
        return Path.Exists(Path.Combine(examined.Root, wanted)) ? [wanted] : throw new CannotRunException($"there is no folder '{wanted}' in '{parsed.GetValue(home)}'");
    }

    private IHealthWriter Writer(ParseResult parsed, TreatmentMode mode)
    {
        var least = Enum.Parse<Severity>(parsed.GetValue(severity)!, ignoreCase: true);
        var isDryRun = mode == TreatmentMode.DryRun;
        return parsed.GetValue(format) == "json" ? new JsonHealthWriter(terminal, least, isDryRun) : new TextHealthWriter(terminal, least, isDryRun);
    }
}
