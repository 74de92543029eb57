using System.CommandLine;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Commands.Homes;

/// <summary>Removes an entry, and says what went along.</summary>
internal sealed class RemoveCommand : ChangeCommand
{
    private readonly string kind;
    private readonly Argument<string> id;
    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Do not ask; without a terminal nobody is asked anyway" };

    public RemoveCommand(Terminal terminal, string kind, string description)
        : base(terminal, kind, "remove", description, $"{kind}s remove ID --home /srv/users --user alice --yes")
    {
        this.kind = kind;
        id = new Argument<string>("ID") { Description = $"The {kind}" };
        Arguments.Add(id);
        AddOptions(yes);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = parsed.GetValue(id)!;
        IReadOnlyList<Consequence>? agreed = null;
        if (Terminal.CanAsk && !parsed.GetValue(yes))
        {
            agreed = Remove(Registry(parsed).Load(), wanted).Consequences;
            foreach (var consequence in agreed) Terminal.Note($"this also {(consequence.Property is null ? "removes" : "empties")} {consequence}");
            if (!await Terminal.AskAsync($"remove {kind} '{wanted}'?", cancellationToken).ConfigureAwait(false)) throw new RefusedException("nothing was changed");
        }

        return await ChangeAsync(
            parsed,
            before =>
            {
                var (after, consequences) = Remove(before, wanted);
                return agreed is null || consequences.SequenceEqual(agreed) ? (after, "removed", wanted, consequences) : throw new RefusedException("the registry has changed in the meantime, and something else would go along; nothing was changed");
            },
            cancellationToken).ConfigureAwait(false);
    }

    private (Snapshot<ModelRegistry> After, IReadOnlyList<Consequence> Consequences) Remove(Snapshot<ModelRegistry> before, string wanted)
    {
        before.Require(kind, wanted);
        var after = before.Remove(kind, wanted);
        return (after, Consequences.Of(before, after, kind, wanted));
    }
}
