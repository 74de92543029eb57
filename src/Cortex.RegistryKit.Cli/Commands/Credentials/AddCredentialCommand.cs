using System.CommandLine;
using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Commands.Credentials;

/// <summary><c>registrykit credentials add</c>.</summary>
internal sealed class AddCredentialCommand : ChangeCommand
{
    private readonly Option<string?> id = CommonOptions.NewId();
    private readonly Option<string?> label = CommonOptions.Label();
    private readonly Option<string?> type = new("--type") { Description = "Its kind, such as cli for the login that the Claude command-line client keeps", HelpName = "word" };

    public AddCredentialCommand(Terminal terminal)
        : base(terminal, CredentialId.Kind, "add", "Adds a credential.", "credentials add --id work --label Work --type cli --home /srv/users --user alice") =>
        AddOptions(id, label, type);

    protected override Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        AddAsync(parsed, parsed.GetValue(id), (before, newId) => WithStandIns(before).AddCredential(new Credential { Id = new CredentialId(newId), Label = parsed.Text(label), Type = parsed.Text(type) }), cancellationToken);

    // What stands in for a list that the file does not have would go with the first entry of that list.
    private static Snapshot<ModelRegistry> WithStandIns(Snapshot<ModelRegistry> registry)
    {
        var written = !registry.Content.IsEmpty ? registry.Ids(CredentialId.Kind) : [.. registry.Data.Providers.Anthropic.Credentials.Select(credential => credential.Id.Value)];
        return registry.Data.Providers.Anthropic.Credentials.Where(credential => !written.Contains(credential.Id.Value)).Aggregate(registry, (changed, credential) => changed.AddCredential(credential));
    }
}
