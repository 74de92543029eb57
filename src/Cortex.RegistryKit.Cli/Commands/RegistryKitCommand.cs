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
    public RegistryKitCommand(Terminal terminal)
        : base("Checks, resolves and changes model registries: which AI models there are, and which one plays which role.")
    {
        Subcommands.Add(new ValidateCommand(terminal));
        Subcommands.Add(new ResolveCommand(terminal));
        Subcommands.Add(new GraphCommand(terminal));
        Subcommands.Add(SchemaCommands.Create(terminal));
        Subcommands.Add(new GenerateCommand(terminal));
        Subcommands.Add(ListCommand.Show(terminal));
        Subcommands.Add(RoleCommands.Create(terminal));
        Subcommands.Add(ModelCommands.Create(terminal));
        Subcommands.Add(HostCommands.Create(terminal));
        Subcommands.Add(AccountCommands.Create(terminal));
        Subcommands.Add(CredentialCommands.Create(terminal));
        Subcommands.Add(new CatalogCommand(terminal));
        Subcommands.Add(new MigrateCommand(terminal));
        Subcommands.Add(new DoctorCommand(terminal));
        Subcommands.Add(new LspCommand(terminal));

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
