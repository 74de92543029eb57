namespace Cortex.RegistryKit.Hosting;

/// <summary>The limits within which hosts are asked for their models; see <see cref="HostClientOptions"/>.</summary>
public sealed class ModelHostOptions
{
    internal const string Section = "HostClient";

    /// <summary>How long a host has for its whole answer, the connection included: 10 seconds by default, about 24 days at most.</summary>
    public TimeSpan Timeout { get; set; } = HostClientOptions.DefaultTimeout;

    /// <summary>The largest answer that is read, in bytes: 4 MiB by default.</summary>
    public int MaxAnswerSize { get; set; } = HostClientOptions.DefaultMaxAnswerSize;

    /// <summary>Whether link-local addresses, and those at which clouds hand out a machine's credentials, may be asked.</summary>
    public bool AllowLinkLocal { get; set; }

    internal void Check(OptionChecks checks)
    {
        checks.Within($"{Section}:{nameof(Timeout)}", Timeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(int.MaxValue));
        checks.Within($"{Section}:{nameof(MaxAnswerSize)}", MaxAnswerSize, 1, int.MaxValue);
    }

    internal HostClientOptions ToOptions() => new() { Timeout = Timeout, MaxAnswerSize = MaxAnswerSize, AllowLinkLocal = AllowLinkLocal };
}
