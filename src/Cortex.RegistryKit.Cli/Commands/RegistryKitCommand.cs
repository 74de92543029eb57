using System.CommandLine;
using System.CommandLine.Help;
using Cortex.RegistryKit.Cli.Commands.Accounts;
using Cortex.RegistryKit.Cli.Commands.Credentials;
using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Commands.Hosts;
using Cortex.RegistryKit.Cli.Commands.Models;
using Cortex.RegistryKit.Cli.Commands.Roles;
using Cortex.RegistryKit.Cli.Commands.SchemaFiles;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands;

/// <summary><c>registrykit</c>: what there is to call.</summary>
internal sealed class RegistryKitCommand : RootCommand, IHasNotes, IRefusesKeys
{
    private static readonly (string Name, Func<Terminal, Command> Create)[] All =
    [
        ("validate", terminal => new ValidateCommand(terminal)),
        ("resolve", terminal => new ResolveCommand(terminal)),
        ("graph", terminal => new GraphCommand(terminal)),
        ("schema", SchemaCommands.Create),
        ("generate", terminal => new GenerateCommand(terminal)),
        ("show", ListCommand.Show),
        ("roles", RoleCommands.Create),
        ("models", ModelCommands.Create),
        ("hosts", HostCommands.Create),
        ("accounts", AccountCommands.Create),
        ("credentials", CredentialCommands.Create),
        ("catalog", terminal => new CatalogCommand(terminal)),
        ("migrate", terminal => new MigrateCommand(terminal)),
        ("doctor", terminal => new DoctorCommand(terminal)),
        ("lsp", terminal => new LspCommand(terminal)),
    ];

    /// <param name="terminal">Where their words go.</param>
    /// <param name="first">The first argument: where it names a command, only that one is made, since making all of them takes longer than checking a file.</param>
    public RegistryKitCommand(Terminal terminal, string? first)
        : base("Checks, resolves and changes model registries: which AI models there are, and which one plays which role.")
    {
        var asked = Array.FindAll(All, command => command.Name == first);
        foreach (var (_, create) in asked.Length > 0 ? asked : All) Subcommands.Add(create(terminal));

        var help = Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithNotes((HelpAction)help.Action!);
    }

    public string Notes => """
        Examples:
          registrykit validate model_registry.json
          registrykit resolve model_registry.json chat --explain
          registrykit generate settings.schema.json -o Generated --namespace Example.Settings
          registrykit show --home /srv/users --user alice
          registrykit roles set chat primary gemma-local --home /srv/users --user alice
        """;
}
