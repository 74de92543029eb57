using System.CommandLine;
using System.CommandLine.Help;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands;

/// <summary><c>registrykit</c>: what there is to call.</summary>
internal sealed class RegistryKitCommand : RootCommand, IHasNotes
{
    public RegistryKitCommand(Terminal terminal)
        : base("Checks and resolves model registries: which AI models there are, and which one plays which role.")
    {
        Subcommands.Add(new ValidateCommand(terminal));
        Subcommands.Add(new ResolveCommand(terminal));

        var help = Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithNotes((HelpAction)help.Action!);
    }

    public string Notes => """
        Examples:
          registrykit validate model_registry.json
          registrykit resolve model_registry.json chat --explain
        """;
}
