using System.Diagnostics;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

/// <summary>Nothing is locked for root, unless it gives that up.</summary>
internal static class Unprivileged
{
    /// <summary>The same start, without what root may do beyond others.</summary>
    public static ProcessStartInfo Of(ProcessStartInfo start)
    {
        if (!Environment.IsPrivilegedProcess) return start;
        foreach (var argument in (string[])[start.FileName, "-all", "--bounding-set"]) start.ArgumentList.Insert(0, argument);
        start.FileName = "setpriv";
        return start;
    }
}
