using System.CommandLine;
using Cortex.RegistryKit.Cli.Checking;
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
    private readonly Option<string> severity = CommonOptions.OneOf("--severity", "The least severity to show; what is not shown still counts", "information", "error", "warning", "information");
    private readonly Option<string?> schema = new("--schema") { Description = "The schema to hold all files against, by file or $id; without it each file's own $schema, name and version decide", HelpName = "file-or-id" };
    private readonly Option<long?> maxSize = CommonOptions.MaxSize();

    public ValidateCommand(Terminal terminal)
        : base("validate", "Checks registry files against all rules, and says where each finding stands.")
    {
        this.terminal = terminal;
        Arguments.Add(paths);
        Options.Add(format);
        Options.Add(severity);
        Options.Add(schema);
        Options.Add(maxSize);
        SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
    }

    public string Notes => """
        Exit code: 0 no finding is an error; 1 at least one is; 2 something could not be read or understood.

        Examples:
          registrykit validate model_registry.json
          registrykit validate . --severity warning
          registrykit validate "config/**/*.json" --schema urn:registrykit:model_registry.v2
          cat model_registry.json | registrykit validate - --format json
        """;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var reader = new FileReader(parsed.GetValue(maxSize) ?? RegistryOptions.DefaultMaxFileSize);
        var schemas = Schemas.Open(parsed.GetValue(schema), reader, out var ofSchema);
        var writer = ReportFormats.Create(parsed.GetValue(format)!, terminal, Enum.Parse<Severity>(parsed.GetValue(severity)!, ignoreCase: true));
        var totals = new Totals();
        var said = new HashSet<string>(StringComparer.Ordinal);

        void Write(FileReport report)
        {
            if (report.OfSchema is { Findings.Count: > 0 } named && said.Add(named.Path)) Write(named);
            totals.Add(report);
            writer.Write(report);
        }

        var isComplete = false;
        try
        {
            if (ofSchema is { Findings.Count: > 0 }) Write(ofSchema);
            if (totals.Problems == 0) await CheckAsync(parsed.GetValue(paths)!, new FileChecker(reader, schemas), schemas, totals, writer, Write, cancellationToken).ConfigureAwait(false);
            isComplete = true;
        }
        finally
        {
            writer.Finish(totals, isComplete);
        }

        return totals.ExitCode;
    }

    private async Task CheckAsync(string[] arguments, FileChecker checker, Schemas schemas, Totals totals, IReportWriter writer, Action<FileReport> write, CancellationToken cancellationToken)
    {
        var inputs = new InputExpander(schemas.FileNames);
        foreach (var argument in arguments) inputs.Add(argument);
        foreach (var problem in inputs.Problems) writer.WriteProblem(problem);
        totals.Problems += inputs.Problems.Count;
        await new CheckRun(checker, write, done => terminal.Progress.Show(done, inputs.Files.Count)).RunAsync(inputs.Files, cancellationToken).ConfigureAwait(false);
    }
}
