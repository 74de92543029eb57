using System.Net;
using System.Net.Sockets;

namespace Cortex.RegistryKit;

/// <summary>Connects to names whose addresses may be asked. The check stands where the address is used, so that a name cannot change its meaning in between.</summary>
internal static class GuardedConnection
{
    /// <summary>Connects to one of the addresses of a name that are not link-local.</summary>
    /// <exception cref="HostException">There are only others.</exception>
    public static async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken).ConfigureAwait(false);
        var allowed = Array.FindAll(addresses, address => !LinkLocal.Is(address));
        if (allowed.Length == 0 && addresses.Length > 0)
        {
            throw new HostException(HostFailure.ForbiddenAddress, $"{target.Host}:{target.Port} has none but link-local addresses or those of a metadata service, which are not asked unless {nameof(HostClientOptions)}.{nameof(HostClientOptions.AllowLinkLocal)} says so.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
