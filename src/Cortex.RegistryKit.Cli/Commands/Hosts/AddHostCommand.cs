using System.CommandLine;
using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Keys;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands.Hosts;

/// <summary><c>registrykit hosts add</c>.</summary>
internal sealed class AddHostCommand : ChangeCommand
{
    private readonly Option<string?> id = CommonOptions.NewId();
    private readonly HostOptions options = new(needsUrl: true);
    private readonly KeyOptions key;

    public AddHostCommand(Terminal terminal)
        : base(terminal, HostId.Kind, "add", "Adds a host. On a terminal its key is asked for, where no option says otherwise.", "hosts add --url http://localhost:11434/v1 --type openai --no-key --home /srv/users --user alice\nhosts add --url https://llm.example.com --key-stdin --home /srv/users --user alice < key.txt")
    {
        AddOptions([id, .. options.All]);
        key = new KeyOptions(terminal, this, hasNone: true);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var host = new Host { Id = default, Label = options.Label(parsed), ApiUrl = options.Url(parsed) };
        if (options.Type(parsed) is { } type) host = host with { HostType = type };

        var choice = await key.ReadNewAsync(parsed, "key (empty for none)", RegistryOptions(parsed).Environment, cancellationToken).ConfigureAwait(false);
        return await AddAsync(parsed, parsed.GetValue(id), (before, newId) => before.AddHost(host with { Id = new HostId(newId), ApiKey = choice.Key }), cancellationToken).ConfigureAwait(false);
    }
}
