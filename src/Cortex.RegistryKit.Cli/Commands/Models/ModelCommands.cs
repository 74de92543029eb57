using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Listing;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands.Models;

/// <summary><c>registrykit models</c>.</summary>
internal static class ModelCommands
{
    public static GroupCommand Create(Terminal terminal) => new(
        "models",
        "The models that a user has.",
        """
        Examples:
          registrykit models list --home /srv/users --user alice
          registrykit models add --type local_openai --host laptop --model-name gemma3:4b --home /srv/users --user alice
        """,
        new ListCommand(terminal, "list", "Shows the user's models, and behind them the built-in ones.", "models list --home /srv/users --user alice --format json", registry => [Sections.Models(registry)]),
        new AddModelCommand(terminal),
        new SetModelCommand(terminal),
        new RemoveCommand(terminal, ModelId.Kind, "Removes a model, and empties the slots of roles that name it."));
}
