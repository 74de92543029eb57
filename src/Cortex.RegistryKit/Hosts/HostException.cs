using System.Net;

namespace Cortex.RegistryKit;

/// <summary>A host gave no list of models.</summary>
/// <remarks>The message names the host by scheme, name and port alone: it holds neither the key nor a url's user name and password, nor anything that the host answered.</remarks>
public sealed class HostException : Exception
{
    internal HostException(HostFailure reason, string message, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Reason = reason;
        StatusCode = statusCode;
    }

    /// <summary>Why.</summary>
    public HostFailure Reason { get; }

    /// <summary>The status that the host answered with, if that is why; null otherwise.</summary>
    public HttpStatusCode? StatusCode { get; }
}
