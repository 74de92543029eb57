using System.CommandLine;
using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Commands.Models;

/// <summary><c>registrykit models set</c>.</summary>
internal sealed class SetModelCommand : ChangeCommand
{
    private readonly Argument<string> id = new("ID") { Description = "The model" };
    private readonly ModelOptions options = new();

    public SetModelCommand(Terminal terminal)
        : base(terminal, ModelId.Kind, "set", "Changes a model. What is not mentioned stays; an empty text clears.", "models set gemma-local --context-k 128 --tag chat --home /srv/users --user alice")
    {
        Arguments.Add(id);
        AddOptions(options.All);
    }

    protected override Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = parsed.GetValue(id)!;
        return ChangeAsync(
            parsed,
            "changed",
            wanted,
            before =>
            {
                before.Require(ModelId.Kind, wanted);
                ModelTypes.RequireFitting(before.Text(ModelId.Kind, wanted, "type") ?? "", options.References(parsed), isNew: false);
                return before.UpdateModel(new ModelId(wanted), options.Patch(parsed));
            },
            cancellationToken);
    }
}
