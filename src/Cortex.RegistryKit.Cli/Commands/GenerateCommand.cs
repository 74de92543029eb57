using System.CommandLine;
using System.Text;
using Cortex.RegistryKit.Cli.Generating;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Emission;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Commands;

/// <summary><c>registrykit generate</c>: the types of a schema as files, without a build.</summary>
internal sealed class GenerateCommand : Command, IHasNotes
{
    private readonly Terminal terminal;
    private readonly Argument<string[]> schemas = new("SCHEMA")
    {
        Description = "The schema that becomes types; then others that it refers to, or that its files can come from, where it does not name them by relative path",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> output = new("--output", "-o") { Description = "The folder to write the files to", HelpName = "folder", Required = true };
    private readonly Option<string> scope = new("--namespace") { Description = "The namespace of the types; empty for none", HelpName = "name", Required = true };
    private readonly Option<bool> isPublic = new("--public") { Description = "Types that other assemblies see; without it they are internal" };
    private readonly Option<bool> assertFormats = CommonOptions.AssertFormats();
    private readonly Option<bool> dotNetTypes = new("--dotnet-types") { Description = "Texts of the formats date-time, uuid and uri become DateTimeOffset, Guid and Uri; formats are asserted then" };
    private readonly Option<bool> isDryRun = new("--dry-run") { Description = "Says which files would be written, and writes none" };
    private readonly Option<long?> maxSize = CommonOptions.MaxSize();

    public GenerateCommand(Terminal terminal)
        : base("generate", "Writes the C# that the source generator makes of a schema: types, reader, writer, validator and resolver.")
    {
        this.terminal = terminal;
        Arguments.Add(schemas);
        foreach (var option in new Option[] { output, scope, isPublic, assertFormats, dotNetTypes, isDryRun, maxSize }) Options.Add(option);
        SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
    }

    public string Notes => """
        The files stand on the package Cortex.RegistryKit, are named by namespace and type, and are the same for the same
        schema everywhere. One that is right already is not written again, and no other file is touched.

        Exit code: 0 written; 1 the schema has errors, and nothing was written; 2 something could not be read or written.

        Examples:
          registrykit generate settings.schema.json -o Generated --namespace Example.Settings
          registrykit generate settings.schema.json -o Generated --namespace Example.Settings --public --dry-run
          registrykit generate settings.schema.json -o Generated --namespace Example.Settings --dotnet-types
          registrykit generate settings.schema.json common/*.schema.json -o Generated --namespace Example.Settings
        """;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var files = parsed.GetValue(schemas)!.Select(InputFile.At).ToList();
        var project = new SchemaProject(files[0], files[1..], new FileReader(parsed.GetValue(maxSize) ?? RegistryLimits.DefaultMaxFileSize));
        var report = new Report(ReportFormats.Create("text", terminal), Severity.Information, baseline: null);
        foreach (var file in project.Reports()) report.Write(file);
        report.Finish(isComplete: true);
        if (report.Totals.Errors > 0) return report.Totals.ExitCode;

        var name = Namespaces.Of(parsed.GetValue(scope)!);
        var options = new ValidationOptions { AssertFormats = parsed.GetValue(assertFormats) };
        foreach (var file in SchemaCompiler.Compile(project.Schema, name, parsed.GetValue(isPublic), project.Find, options, parsed.GetValue(dotNetTypes)))
        {
            var target = new OutputFile(Path.Combine(parsed.GetValue(output)!, file.NameIn(name)), Encoding.UTF8.GetBytes(file.Text));
            await WriteAsync(target, parsed.GetValue(isDryRun), cancellationToken).ConfigureAwait(false);
        }

        return report.Totals.ExitCode;
    }

    private async Task WriteAsync(OutputFile file, bool isDryRun, CancellationToken cancellationToken)
    {
        var state = isDryRun ? await file.StateAsync(cancellationToken).ConfigureAwait(false) : await file.WriteAsync(cancellationToken).ConfigureAwait(false);
        if (state == OutputState.Same) return;
        terminal.Out.WriteLine(Printable.Of($"{(isDryRun ? "would write" : "wrote")} {file.Path}"));
    }
}
