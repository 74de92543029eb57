using System.Diagnostics.CodeAnalysis;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit;

/// <summary>The url at which a host has the list of its models.</summary>
internal static class ListUrl
{
    /// <summary>Makes it of the host's own url, and makes sure that it may be asked.</summary>
    /// <exception cref="HostException">It may not, or the type is unknown.</exception>
    public static Uri Of(Url apiUrl, HostType hostType, bool allowLinkLocal)
    {
        var text = Blank.Trim(apiUrl.Text).TrimEnd('/') + PathOf(hostType);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || !IsHttp(url, text) || !TryGetHost(url, out var host))
        {
            throw new HostException(HostFailure.UnusableUrl, "The host's url is no absolute http or https url.");
        }

        // As it is written, and as it is asked for: full-width digits, for one, become others on the way.
        if (!allowLinkLocal && (LinkLocal.Is(url.Host) || LinkLocal.Is(host)))
        {
            throw new HostException(HostFailure.ForbiddenAddress, $"{OriginOf(url)} is a link-local address or a metadata service, which is not asked unless {nameof(HostClientOptions)}.{nameof(HostClientOptions.AllowLinkLocal)} says so.");
        }

        return url;
    }

    /// <summary>Scheme, host and port: what may be printed of a url.</summary>
    public static string OriginOf(Uri url) => url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    /// <summary>Whether two urls have the same scheme, host and port.</summary>
    public static bool HaveSameOrigin(Uri left, Uri right) => left.Scheme == right.Scheme && left.IdnHost == right.IdnHost && left.Port == right.Port;

    private static string PathOf(HostType hostType)
    {
        if (hostType == default || hostType == HostType.Openwebui) return "/api/models";
        if (hostType == HostType.Openai) return "/models";
        throw new HostException(HostFailure.UnknownHostType, $"Nobody knows how to ask a host of the type '{hostType}' for its models; the types are '{HostType.Openwebui}' and '{HostType.Openai}'.");
    }

    // .NET takes backslashes for slashes; other readers of the same text do not, and find another host in it.
    private static bool IsHttp(Uri url, string text) =>
        (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && text.AsSpan(url.Scheme.Length).StartsWith("://", StringComparison.Ordinal);

    // A name that cannot be encoded for DNS shows here, not when the url is made.
    private static bool TryGetHost(Uri url, [NotNullWhen(true)] out string? host)
    {
        try
        {
            host = url.IdnHost;
        }
        catch (UriFormatException)
        {
            host = null;
        }

        return !string.IsNullOrEmpty(host);
    }
}
