using System.CommandLine;
using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Keys;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Commands.Hosts;

/// <summary><c>registrykit hosts set</c>.</summary>
internal sealed class SetHostCommand : ChangeCommand
{
    private readonly Argument<string> id = new("ID") { Description = "The host" };
    private readonly HostOptions options = new(needsUrl: false);
    private readonly Option<bool> moveKey = new("--move-key") { Description = "Let a key that is kept go to a url of another origin" };
    private readonly KeyOptions key;

    public SetHostCommand(Terminal terminal)
        : base(terminal, HostId.Kind, "set", "Changes a host. What is not mentioned stays, as does its key where a blank one is given; an empty text clears.", "hosts set laptop --label \"This machine\" --home /srv/users --user alice\nhosts set office --key-env OFFICE_LLM_KEY --home /srv/users --user alice")
    {
        Arguments.Add(id);
        AddOptions([.. options.All, moveKey]);
        key = new KeyOptions(terminal, this, hasNone: true);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = parsed.GetValue(id)!;
        var url = options.Url(parsed);
        var type = options.Type(parsed);
        var choice = await key.ReadAsync(parsed, "key (empty keeps the one that there is)", RegistryOptions(parsed).Environment, cancellationToken).ConfigureAwait(false);
        return await ChangeAsync(
            parsed,
            "changed",
            wanted,
            before =>
            {
                before.Require(HostId.Kind, wanted);
                if (url is not null && choice is { Key: null, IsTakenAway: false }) RequireSameOrigin(before, new HostId(wanted), url, parsed.GetValue(moveKey));
                return before.UpdateHost(new HostId(wanted), new HostPatch
                {
                    Label = Given.ToPatch(options.Label(parsed)),
                    ApiUrl = url,
                    ApiKey = choice.Patch,
                    HostType = type ?? default(Patch<HostType>),
                });
            },
            cancellationToken).ConfigureAwait(false);
    }

    // The library knows the rule. What it would save is of no use here, since it writes a label even where nobody said one.
    private static void RequireSameOrigin(Snapshot<ModelRegistry> registry, HostId host, Url url, bool mayMoveKey)
    {
        try
        {
            registry.SaveHost(host, registry.Data.Hosts.Find(host)?.Label ?? "", url, Secret.None, null, out _, mayMoveKey);
        }
        catch (ArgumentException)
        {
            throw new RefusedException("the key that is kept would go to another origin; give the key again, take it away by --no-key, or say --move-key");
        }
    }
}
