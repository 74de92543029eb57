using System.CommandLine;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Commands.Validation;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Commands;

/// <summary><c>registrykit validate</c>: all findings of all files.</summary>
internal sealed class ValidateCommand : Command, IHasNotes
{
    private readonly Terminal terminal;
    private readonly Argument<string[]> paths = new("FILE|FOLDER|GLOB")
    {
        Description = "Files; folders, which are searched for model_registry.json (but not bin, obj, .git and node_modules in them); patterns with * and **; or - for the standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> format = CommonOptions.OneOf("--format", "How findings are written", "text", ReportFormats.Names);
    private readonly Option<string> severity = CommonOptions.LeastSeverity();
    private readonly Option<string?> schema = new("--schema") { Description = "The schema to hold all files against, by file or $id; without it each file's own $schema, name and version decide", HelpName = "file-or-id" };
    private readonly Option<string?> envFile = new("--env-file") { Description = "A file of variables, one NAME=VALUE a line: --fix moves keys there, in place of .env beside each registry, and --resolve-secrets looks there for what the environment does not have", HelpName = "file" };
    private readonly Option<long?> maxSize = CommonOptions.MaxSize();
    private readonly ContextOptions context;
    private readonly BaselineOptions baselines;
    private readonly MendOptions mending;

    public ValidateCommand(Terminal terminal)
        : base("validate", "Checks registry files against all rules, says where each finding stands, and mends what has one obvious mend.")
    {
        this.terminal = terminal;
        Arguments.Add(paths);
        Options.Add(format);
        Options.Add(severity);
        Options.Add(schema);
        context = new ContextOptions(this, envFile);
        baselines = new BaselineOptions(this);
        mending = new MendOptions(this, paths, envFile);
        Options.Add(envFile);
        Options.Add(maxSize);
        Validators.Add(result =>
        {
            if (mending.IsFix(result) && context.LooksSecretsUp(result)) result.AddError("--fix moves keys, and --resolve-secrets looks for them: run one after the other");
        });
        SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
    }

    public string Notes => """
        Exit code: 0 no finding is an error; 1 at least one is; 2 something could not be read or understood.
        What the baseline has does not count, nor what --fix has mended, or with --dry-run would mend.

        Examples:
          registrykit validate model_registry.json
          registrykit validate . --severity warning --roles reviewer,translator
          registrykit validate . --fix --dry-run
          registrykit validate . --format sarif > registrykit.sarif
          registrykit validate . --baseline registrykit-baseline.json
          registrykit validate "config/**/*.json" --schema urn:registrykit:model_registry.v2
          cat model_registry.json | registrykit validate - --format json
        """;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var reader = new FileReader(parsed.GetValue(maxSize) ?? RegistryLimits.DefaultMaxFileSize);
        var schemas = Schemas.Open(parsed.GetValue(schema), reader, out var ofSchema);
        var contexts = context.Read(parsed, reader, parsed.GetValue(maxSize));
        var least = CommonOptions.SeverityOf(parsed.GetValue(severity)!);
        var baseline = baselines.Read(parsed, reader);
        var mender = mending.Read(parsed, contexts, reader, parsed.GetValue(maxSize));

        // A baseline, a mend and a lookup are about what the emitted validator does not know.
        var clean = least == Severity.Error && baseline is null && mender is null && contexts is { Lookup: null, AssertFormats: false }
            ? new CleanFiles(schemas, contexts.IsCommitted, namesSchema: parsed.GetValue(format) == "json")
            : null;
        var checker = new FileChecker(reader, schemas, contexts, clean, mender);
        var report = new Report(ReportFormats.Create(parsed.GetValue(format)!, terminal), least, baseline);

        var isComplete = false;
        try
        {
            if (ofSchema is { Findings.Count: > 0 }) report.Write(ofSchema);
            if (report.Totals.Problems == 0) await CheckAsync(parsed, checker, schemas, report, cancellationToken).ConfigureAwait(false);
            isComplete = true;
        }
        finally
        {
            report.Finish(isComplete);
        }

        return baseline is null ? report.Totals.ExitCode : await baselines.FinishAsync(parsed, baseline, report.Totals, terminal, cancellationToken).ConfigureAwait(false);
    }

    private async Task CheckAsync(ParseResult parsed, FileChecker checker, Schemas schemas, Report report, CancellationToken cancellationToken)
    {
        var arguments = parsed.GetValue(paths)!;
        var inputs = new InputExpander(schemas.FileNames).Expand(arguments);
        if (mending.IsFix(parsed.CommandResult))
        {
            inputs = [.. inputs];
            if (mending.Problem(parsed, inputs.Select(input => input.File).OfType<InputFile>()) is string unfit)
            {
                report.WriteProblem(unfit);
                return;
            }
        }

        using var run = new CheckRun(checker, inputs, report.Write, report.WriteProblem);
        if (arguments is [var only] && File.Exists(only) && InputFile.At(only).IsRegular)
        {
            await run.RunHereAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        // Which key gets which name must not depend on which file is done first.
        var atOnce = mending.IsFix(parsed.CommandResult) ? 1 : Environment.ProcessorCount;
        await run.RunAsync(atOnce, terminal.Progress.IsSeen ? new CheckProgress(terminal.Progress, inputs) : null, cancellationToken).ConfigureAwait(false);
    }
}
