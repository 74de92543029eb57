using System.CommandLine;
using System.Text;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Commands.Validation;
using Cortex.RegistryKit.Cli.Graphs;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Mending;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Language.Graphs;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Cli.Commands;

/// <summary><c>registrykit graph</c>: a registry as a picture.</summary>
internal sealed class GraphCommand : Command, IHasNotes
{
    private readonly Terminal terminal;
    private readonly Argument<string> registry = new("FILE") { Description = "The registry; - for the standard input" };
    private readonly Option<string> format = CommonOptions.OneOf("--format", "How the picture is written; where nothing is said, the ending of --output decides", GraphFormats.Names[0], GraphFormats.Names);
    private readonly Option<string?> output = new("--output", "-o") { Description = "Where to write the picture; without it, it goes to the standard output", HelpName = "file" };
    private readonly Option<string[]> chains = new("--role") { Description = "A role to show, with what it reaches and nothing else; can stand several times. For other schemas: a chain", HelpName = "name" };
    private readonly Option<bool> all = new("--all") { Description = "Also show the entries that no role reaches" };
    private readonly Option<string?> schema = new("--schema") { Description = "The schema of the registry, by file or $id; without it the file's own $schema, name and version decide", HelpName = "file-or-id" };
    private readonly Option<string?> envFile = new("--env-file") { Description = "A file of variables, one NAME=VALUE a line, where --resolve-secrets looks for what the environment does not have", HelpName = "file" };
    private readonly Option<long?> maxSize = CommonOptions.MaxSize();
    private readonly ContextOptions context;

    public GraphCommand(Terminal terminal)
        : base("graph", "Draws a registry: roles, the models that they try, the hosts and accounts that these need, and what is wrong with each.")
    {
        this.terminal = terminal;
        Arguments.Add(registry);
        foreach (var option in new Option[] { format, output, chains, all, schema }) Options.Add(option);
        context = new ContextOptions(this, envFile);
        Options.Add(envFile);
        Options.Add(maxSize);
        Validators.Add(result =>
        {
            if (result.GetValue(all) && result.GetResult(chains) is not null) result.AddError("--role shows one role and what it reaches, --all shows everything: name one of them");
        });
        SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
    }

    public string Notes => """
        The findings in the picture are those of 'registrykit validate' with the same options. It holds
        ids, labels, types and the origins of urls, and never a key.

        Exit code: 0 drawn, whatever the findings; 2 the registry cannot be read, is not JSON or has no
        schema, there is no such role, or the picture cannot be written.

        Examples:
          registrykit graph model_registry.json
          registrykit graph model_registry.json -o docs/registry.svg
          registrykit graph model_registry.json --role chat --role coder --format svg > chat.svg
          registrykit graph model_registry.json --all --format dot | dot -Tpdf -o registry.pdf
          registrykit graph warehouse.json --schema warehouse.v2.schema.json
        """;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetValue(registry)!;
        var file = path == InputFile.StandardInputName ? InputFile.StandardInput : InputFile.At(path);
        var reader = new FileReader(parsed.GetValue(maxSize) ?? RegistryLimits.DefaultMaxFileSize);
        var schemas = Schemas.Open(parsed.GetValue(schema), reader, out _);
        var contexts = context.Read(parsed, reader, parsed.GetValue(maxSize));
        var tree = reader.ReadJson(file, cancellationToken);
        var found = schemas.Require(tree, file, terminal.Note);

        var findings = RegistryChecker.Run(tree, found, contexts.Of(file), cancellationToken).Findings;
        var options = new GraphOptions { ShowsAll = parsed.GetValue(all), Chains = parsed.GetValue(chains) ?? [] };
        var graph = RegistryGraph.Of(tree, found, findings, options, cancellationToken);
        foreach (var chain in options.Chains) RequireChain(graph, found, chain, file);

        var target = parsed.GetValue(output);
        var title = file.IsStandardInput ? found.FileName ?? file.Path : Path.GetFileName(file.FullPath);
        var name = parsed.GetResult(format) is { Implicit: false } ? parsed.GetValue(format)! : GraphFormats.Of(target);
        var picture = GraphFormats.Create(name).Write(graph, title);
        if (target is null) terminal.Out.Write(picture);
        else await WriteAsync(target, file, picture, cancellationToken).ConfigureAwait(false);
        return ExitCode.Success;
    }

    private static async Task WriteAsync(string target, InputFile file, string picture, CancellationToken cancellationToken)
    {
        if (!file.IsStandardInput && LinkedFile.Of(target) == LinkedFile.Of(file.FullPath)) throw new CannotRunException($"'{target}' is the registry itself; the picture needs a file of its own");
        await new OutputFile(target, Encoding.UTF8.GetBytes(picture)).WriteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void RequireChain(RegistryGraph graph, RegistrySchema schema, string name, InputFile file)
    {
        if (graph.Nodes.Any(node => node.Id == name && node.Kind.Entity.Chain is not null)) return;

        var kinds = string.Join(" or ", schema.Kinds.Where(kind => kind.Entity.Chain is not null).Select(kind => kind.Name));
        throw new CannotRunException(kinds.Length == 0 ? $"the schema of '{file.Path}' has no chains, so that --role has nothing to choose from" : $"'{file.Path}' has no {kinds} '{name}'");
    }
}
