using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Listing;
using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Commands.Hosts;

/// <summary><c>registrykit hosts models</c>: asks a host which models it offers.</summary>
internal sealed class HostModelsCommand : HomeCommand
{
    private const int LongestTimeout = 3600;

    private readonly Argument<string> id = new("ID") { Description = "The host" };
    private readonly Option<int> timeout = new("--timeout") { Description = "How long the host has for its answer, in seconds", HelpName = "seconds", DefaultValueFactory = _ => (int)HostClientOptions.DefaultTimeout.TotalSeconds, CustomParser = ParseSeconds };
    private readonly Option<bool> allowLinkLocal = new("--allow-link-local") { Description = "Also ask addresses that are link-local, or those of a cloud's metadata" };

    public HostModelsCommand(Terminal terminal)
        : base(terminal, "models", "Asks a host which models it offers, with the host's own key.", "hosts models laptop --timeout 5 --home /srv/users --user alice")
    {
        Arguments.Add(id);
        AddOptions(timeout, allowLinkLocal);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var wanted = parsed.GetValue(id)!;
        var snapshot = Load(parsed, out var findings);
        if (snapshot.Data.Hosts.Find(new HostId(wanted)) is not { } host)
        {
            snapshot.Require(HostId.Kind, wanted);
            throw new RefusedException($"the host '{wanted}' cannot be read; what is wrong with it stands above");
        }

        var options = new HostClientOptions { Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)), AllowLinkLocal = parsed.GetValue(allowLinkLocal) };
        using var http = new HttpClient(HostClient.CreateHandler(options)) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            var names = await new HostClient(http, options).ListModelsAsync(host, snapshot, cancellationToken).ConfigureAwait(false);
            if (IsJson(parsed)) SectionWriter.WriteJson(Terminal, [Section.Of("models", names, (new("modelName", "model name"), name => Cell.Of(name)))], findings);
            else foreach (var name in names) Terminal.Out.WriteLine(Printable.Of(name));
            return ExitCode.Success;
        }
        catch (HostException problem)
        {
            throw new CannotRunException(problem.Message.TrimEnd('.'), problem);
        }
    }

    private static int ParseSeconds(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[^1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= LongestTimeout) return seconds;

        result.AddError($"--timeout takes a number of seconds from 1 to {LongestTimeout}, not '{result.Tokens[^1].Value}'");
        return 0;
    }
}
