using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Listing;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands.Accounts;

/// <summary><c>registrykit accounts</c>.</summary>
internal static class AccountCommands
{
    public static GroupCommand Create(Terminal terminal) => new(
        "accounts",
        "The Google accounts that a user has, each with its key.",
        """
        Examples:
          registrykit accounts list --home /srv/users --user alice
          registrykit accounts add --label Team --key-stdin --home /srv/users --user alice < key.txt
        """,
        new ListCommand(terminal, "list", "Shows the accounts. Of a key it shows whether there is one, and how it begins.", "accounts list --home /srv/users --user alice", registry => [Sections.Accounts(registry)]),
        new AddAccountCommand(terminal),
        new SetAccountCommand(terminal),
        new RemoveCommand(terminal, AccountId.Kind, "Removes an account, the models that use it, and these models from the roles."));
}
