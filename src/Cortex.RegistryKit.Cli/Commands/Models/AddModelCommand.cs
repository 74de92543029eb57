using System.CommandLine;
using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Commands.Models;

/// <summary><c>registrykit models add</c>.</summary>
internal sealed class AddModelCommand : ChangeCommand
{
    private readonly Option<string> type = new("--type") { Description = "How it is reached; another type than these is kept, and resolves as it stands", HelpName = $"{string.Join('|', ModelTypes.Known)}|OTHER", Required = true };
    private readonly Option<string?> id = CommonOptions.NewId();
    private readonly ModelOptions options = new();

    public AddModelCommand(Terminal terminal)
        : base(terminal, ModelId.Kind, "add", "Adds a model. The label and the context of one that the provider's catalogue has are taken from there.", "models add --type local_openai --host laptop --model-name gemma3:4b --home /srv/users --user alice\nmodels add --type claude_cli --provider anthropic --model-name claude-opus-4-7 --tag chat --tag coder --home /srv/users --user alice") =>
        AddOptions([type, id, .. options.All]);

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = parsed.GetValue(type)!.Trim();
        if (wanted.Length == 0) throw new CannotRunException("--type is empty");

        var exitCode = await AddAsync(
            parsed,
            parsed.GetValue(id),
            (before, newId) =>
            {
                ModelTypes.RequireFitting(wanted, options.References(parsed), isNew: true);
                return before.AddModel(options.Fill(ModelTypes.Create(wanted, new ModelId(newId)), parsed));
            },
            cancellationToken).ConfigureAwait(false);

        if (!ModelTypes.Known.Contains(wanted)) Terminal.Note($"the type '{wanted}' is not one that is known here{(Suggestions.Nearest(wanted, ModelTypes.Known) is string nearest ? $"; did you mean '{nearest}'?" : "")}");
        return exitCode;
    }
}
