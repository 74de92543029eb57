using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Listing;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands.Credentials;

/// <summary><c>registrykit credentials</c>.</summary>
internal static class CredentialCommands
{
    public static GroupCommand Create(Terminal terminal) => new(
        "credentials",
        "The ways to sign in to Anthropic that Claude models may name. None of them holds a key.",
        """
        Examples:
          registrykit credentials list --home /srv/users --user alice
          registrykit credentials add --id work --label Work --type cli --home /srv/users --user alice
        """,
        new ListCommand(terminal, "list", "Shows the credentials.", "credentials list --home /srv/users --user alice", registry => [Sections.Credentials(registry)]),
        new AddCredentialCommand(terminal),
        new RemoveCommand(terminal, CredentialId.Kind, "Removes a credential. Models that sign in with it go on without."));
}
