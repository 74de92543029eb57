using System.CommandLine;
using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Keys;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Commands.Accounts;

/// <summary><c>registrykit accounts set</c>.</summary>
internal sealed class SetAccountCommand : ChangeCommand
{
    private readonly Argument<string> id = new("ID") { Description = "The account" };
    private readonly Option<string?> label = CommonOptions.Label();
    private readonly KeyOptions key;

    public SetAccountCommand(Terminal terminal)
        : base(terminal, AccountId.Kind, "set", "Changes an account. What is not mentioned stays, as does its key where a blank one is given; an empty text clears.", "accounts set team --key-prompt --home /srv/users --user alice")
    {
        Arguments.Add(id);
        AddOptions(label);
        key = new KeyOptions(terminal, this, hasNone: false);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = parsed.GetValue(id)!;
        var choice = await key.ReadAsync(parsed, "key (empty keeps the one that there is)", RegistryOptions(parsed).Environment, cancellationToken).ConfigureAwait(false);
        return await ChangeAsync(
            parsed,
            "changed",
            wanted,
            before =>
            {
                before.Require(AccountId.Kind, wanted);
                return before.UpdateAccount(new AccountId(wanted), new AccountPatch { Label = Given.ToPatch(parsed.Text(label)), ApiKey = choice.Patch });
            },
            cancellationToken).ConfigureAwait(false);
    }
}
