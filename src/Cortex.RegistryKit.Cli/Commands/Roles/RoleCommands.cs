using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Listing;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands.Roles;

/// <summary><c>registrykit roles</c>.</summary>
internal static class RoleCommands
{
    public static GroupCommand Create(Terminal terminal) => new(
        "roles",
        "Which model plays which role.",
        """
        Examples:
          registrykit roles list --home /srv/users --user alice
          registrykit roles set chat primary gemma-local --home /srv/users --user alice
        """,
        new ListCommand(terminal, "list", "Shows the roles: their slots, the model that each resolves to, and where that comes from.", "roles list --home /srv/users --user alice", registry => [Sections.Roles(registry)]),
        new SetRoleCommand(terminal),
        new RemoveCommand(terminal, RoleName.Kind, "Removes a role's slots, so that it falls back to what its name stands for."));
}
