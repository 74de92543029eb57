using System.CommandLine;
using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Keys;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands.Accounts;

/// <summary><c>registrykit accounts add</c>.</summary>
internal sealed class AddAccountCommand : ChangeCommand
{
    private readonly Option<string?> id = CommonOptions.NewId();
    private readonly Option<string?> label = CommonOptions.Label();
    private readonly KeyOptions key;

    public AddAccountCommand(Terminal terminal)
        : base(terminal, AccountId.Kind, "add", "Adds an account. On a terminal its key is asked for, where no option says otherwise.", "accounts add --label Team --home /srv/users --user alice\naccounts add --label Team --key-stdin --home /srv/users --user alice < key.txt")
    {
        AddOptions(id, label);
        key = new KeyOptions(terminal, this, hasNone: false);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var choice = await key.ReadNewAsync(parsed, "key", RegistryOptions(parsed).Environment, cancellationToken).ConfigureAwait(false);
        if (choice.Key is null) throw new RefusedException("a new account needs a key: --key-stdin reads it from the standard input, --key-env from a variable, --key-prompt asks for it");

        return await AddAsync(parsed, parsed.GetValue(id), (before, newId) => before.AddAccount(new Account { Id = new AccountId(newId), Label = parsed.Text(label), ApiKey = choice.Key }), cancellationToken).ConfigureAwait(false);
    }
}
