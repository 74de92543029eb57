using System.CommandLine;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Language.Derivation;

namespace Cortex.RegistryKit.Cli.Commands.SchemaFiles;

/// <summary><c>registrykit schema derive</c>: the schema of one very registry, for editors.</summary>
internal sealed class DeriveCommand : Command, IHasNotes
{
    private readonly Terminal terminal;
    private readonly Argument<string> registry = new("FILE") { Description = "The registry; - for the standard input" };
    private readonly Option<string?> output = new("--output", "-o") { Description = "Where to write the schema; without it, it goes to the standard output", HelpName = "file" };
    private readonly Option<string?> schema = new("--schema") { Description = "The schema to derive from, by file or $id; without it the file's own $schema, name and version decide", HelpName = "file-or-id" };
    private readonly Option<long?> maxSize = CommonOptions.MaxSize();

    public DeriveCommand(Terminal terminal)
        : base("derive", "Writes a schema whose references enumerate the ids of this very registry, so that any editor completes them and underlines one that leads nowhere.")
    {
        this.terminal = terminal;
        Arguments.Add(registry);
        foreach (var option in new Option[] { output, schema, maxSize }) Options.Add(option);
        SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
    }

    public string Notes => """
        Exit code: 0 written; 2 the registry cannot be read, is not JSON or has no schema, or
        the file to write is there and no derived schema.
        A registry with errors gives a schema all the same, of what is sound in it.

        Examples:
          registrykit schema derive model_registry.json
          registrykit schema derive model_registry.json -o .vscode/model_registry.schema.json
        """;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetValue(registry)!;
        var file = path == InputFile.StandardInputName ? InputFile.StandardInput : InputFile.At(path);
        var reader = new FileReader(parsed.GetValue(maxSize) ?? RegistryLimits.DefaultMaxFileSize);
        var schemas = Schemas.Open(parsed.GetValue(schema), reader, out _);
        var tree = reader.ReadJson(file, cancellationToken);

        var derived = DerivedSchema.Of(tree, schemas.Require(tree, file, terminal.Note));
        if (parsed.GetValue(output) is string target) await DerivedFile.WriteAsync(target, file, derived, reader, cancellationToken).ConfigureAwait(false);
        else terminal.OutStream.Write(derived);
        return ExitCode.Success;
    }
}
