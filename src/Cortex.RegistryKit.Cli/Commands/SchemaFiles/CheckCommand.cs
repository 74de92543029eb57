using System.CommandLine;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Versions;

namespace Cortex.RegistryKit.Cli.Commands.SchemaFiles;

/// <summary><c>registrykit schema check</c>: what is malformed or not supported in schemas.</summary>
internal sealed class CheckCommand : Command, IHasNotes
{
    private readonly Terminal terminal;
    private readonly Argument<string[]> schemas = new("SCHEMA") { Description = "Schema files; folders, which are searched for *.schema.json; patterns with * and **; or - for the standard input", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> format = CommonOptions.OneOf("--format", "How findings are written", "text", ReportFormats.Names);
    private readonly Option<string> severity = CommonOptions.OneOf("--severity", "The least severity to show; what is not shown still counts", "information", "error", "warning", "information");
    private readonly Option<bool> noTypes = new("--no-types") { Description = "Leave out what only matters where the schema becomes C# types" };
    private readonly Option<long?> maxSize = CommonOptions.MaxSize();

    public CheckCommand(Terminal terminal)
        : base("check", "Says what is malformed in schemas, what is not supported, and what cannot become C# types.")
    {
        this.terminal = terminal;
        Arguments.Add(schemas);
        foreach (var option in new Option[] { format, severity, noTypes, maxSize }) Options.Add(option);
        SetAction(Run);
    }

    public string Notes => """
        Exit code: 0 no finding is an error; 1 at least one is; 2 a file could not be read.
        A $ref may lead to files beside the schema, and to the other schemas named here; nothing is fetched.

        Examples:
          registrykit schema check boxes.schema.json
          registrykit schema check schemas --format sarif > schemas.sarif
          registrykit schema check package.schema.json --no-types
        """;

    private int Run(ParseResult parsed)
    {
        var files = new SchemaDisk(new FileReader(parsed.GetValue(maxSize) ?? RegistryLimits.DefaultMaxFileSize), Schemas.Shipped);
        var report = new Report(ReportFormats.Create(parsed.GetValue(format)!, terminal, Enum.Parse<Severity>(parsed.GetValue(severity)!, ignoreCase: true)), baseline: null);
        var inputs = new InputExpander(["*.schema.json"]);
        foreach (var argument in parsed.GetValue(schemas)!) inputs.Add(argument);

        var isComplete = false;
        try
        {
            foreach (var problem in inputs.Problems) report.WriteProblem(problem);
            foreach (var file in inputs.Files) report.Write(Check(file, inputs.Files, files, withTypes: !parsed.GetValue(noTypes)));
            isComplete = true;
        }
        finally
        {
            report.Finish(isComplete);
        }

        return report.Totals.ExitCode;
    }

    private static FileReport Check(InputFile file, IReadOnlyList<InputFile> all, SchemaDisk files, bool withTypes)
    {
        try
        {
            var schema = SchemaFile.Read(file, files, [.. all.Where(other => File.Exists(other.FullPath))]);
            var findings = schema.Schema.Findings.Concat(withTypes ? schema.Schema.EmissionFindings : []);
            if (schema.Schema.IsSound) findings = findings.Concat(MigrationChecker.Check(schema.Schema, name => schema.Find(name, files)));
            return new FileReport(file.Path, schema.Schema.Id, LocatedFinding.Locate(file.Path, schema.Schema.Tree.Text, findings.OrderBy(finding => finding.Span.Start)));
        }
        catch (CannotRunException problem)
        {
            return FileReport.NotChecked(file.Path, problem.Message);
        }
    }
}
