using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Listing;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands.Hosts;

/// <summary><c>registrykit hosts</c>.</summary>
internal static class HostCommands
{
    public static GroupCommand Create(Terminal terminal) => new(
        "hosts",
        "The servers that models run on.",
        """
        Examples:
          registrykit hosts list --home /srv/users --user alice
          registrykit hosts add --url http://localhost:11434/v1 --type openai --home /srv/users --user alice
          registrykit hosts models laptop --home /srv/users --user alice
        """,
        new ListCommand(terminal, "list", "Shows the hosts. Of a key it shows only whether there is one.", "hosts list --home /srv/users --user alice", registry => [Sections.Hosts(registry)]),
        new AddHostCommand(terminal),
        new SetHostCommand(terminal),
        new RemoveCommand(terminal, HostId.Kind, "Removes a host, the models on it, and these models from the roles."),
        new HostModelsCommand(terminal));
}
