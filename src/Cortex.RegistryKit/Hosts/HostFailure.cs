namespace Cortex.RegistryKit;

/// <summary>Why a host gave no list of models.</summary>
public enum HostFailure
{
    /// <summary>Nobody knows how to ask a host of that type. Nothing was sent.</summary>
    UnknownHostType,

    /// <summary>The url is no absolute http or https url. Nothing was sent.</summary>
    UnusableUrl,

    /// <summary>The host is link-local, or a cloud's metadata service, and <see cref="HostClientOptions.AllowLinkLocal"/> is off. Nothing was sent.</summary>
    ForbiddenAddress,

    /// <summary>The key has characters that no key has: anything but printable ASCII. Nothing was sent.</summary>
    UnusableKey,

    /// <summary>No connection, or one that broke.</summary>
    Unreachable,

    /// <summary>The answer took longer than <see cref="HostClientOptions.Timeout"/>.</summary>
    TimedOut,

    /// <summary>The host redirects, or the answer came from another origin than the one that was asked.</summary>
    Redirected,

    /// <summary>The host answered with a status that is no success; <see cref="HostException.StatusCode"/> has it.</summary>
    ErrorStatus,

    /// <summary>The answer is larger than <see cref="HostClientOptions.MaxAnswerSize"/>.</summary>
    TooLarge,

    /// <summary>The answer is not JSON in UTF-8, or nested too deep.</summary>
    NotJson,

    /// <summary>The answer is JSON, but no list of models.</summary>
    NotAList,
}
