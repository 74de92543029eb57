using System.CommandLine;
using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Registries;

namespace Cortex.RegistryKit.Cli.Commands.Hosts;

/// <summary>The options that say what a host is, its key apart.</summary>
internal sealed class HostOptions
{
    private static readonly string[] Types =
    [
        .. from shape in ShippedSchema.Model.Kind(HostId.Kind)!.Entity.Property("host_type")!.AnyOf
           from value in shape.Enum ?? []
           select value.TryGetText(out var text) ? text : "",
    ];

    private readonly Option<string?> label = new("--label") { Description = "Its name for people", HelpName = "text" };
    private readonly Option<string?> url = new("--url") { Description = "Its base url, before the path of any request", HelpName = "url" };
    private readonly Option<string?> type = new("--type") { Description = "What kind of server it is", HelpName = string.Join('|', Types) };

    public HostOptions(bool needsUrl) => url.Required = needsUrl;

    /// <summary>The options, in the order of the help.</summary>
    public Option[] All => [url, type, label];

    public string? Label(ParseResult parsed) => parsed.Text(label);

    /// <summary>The url; null where the command line says none.</summary>
    /// <exception cref="RefusedException">It is no url of a host.</exception>
    public Url? Url(ParseResult parsed)
    {
        if (parsed.Text(url) is not string text) return null;

        var given = new Url(text);
        if (given.ToUri() is not { Host.Length: > 0 } uri || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)) throw new RefusedException($"'{given}' is no url that begins with http:// or https://");
        return uri.UserInfo.Length == 0 ? given : throw new RefusedException("the url holds a user name or a password, which are no place for a key; --key-stdin, --key-env and --key-prompt take one");
    }

    /// <summary>The kind of server; null where the command line says none.</summary>
    /// <exception cref="RefusedException">It is none that is known.</exception>
    public HostType? Type(ParseResult parsed)
    {
        if (parsed.Text(type) is not { Length: > 0 } text) return null;
        return Types.Contains(text) ? new HostType(text) : throw new RefusedException($"there is no type of host '{text}'{EntityNames.WayOut(text, Types)}");
    }
}
