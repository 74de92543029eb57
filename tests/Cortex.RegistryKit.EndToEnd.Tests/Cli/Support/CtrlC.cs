using System.Diagnostics;
using System.Globalization;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

/// <summary>Ends the tool as somebody before a terminal does.</summary>
internal static class CtrlC
{
    /// <summary>The same start, of a process that hears it.</summary>
    public static ProcessStartInfo Hearing(ProcessStartInfo start)
    {
        // Tests that run in the background inherit that SIGINT is ignored, and so would the tool.
        if (!OperatingSystem.IsLinux()) return start;

        start.ArgumentList.Insert(0, start.FileName);
        start.ArgumentList.Insert(0, "--default-signal=INT");
        start.FileName = "env";
        return start;
    }

    public static async Task PressAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
