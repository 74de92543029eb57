using System.Diagnostics;
using System.Globalization;

namespace Cortex.RegistryKit.Tool.Benchmarks.Measuring;

/// <summary>How much memory a program has at most. GNU time asks: what a process of this size starts begins its life with its memory, as far as the kernel counts.</summary>
internal static class PeakMemory
{
    private const string Time = "/usr/bin/time";

    /// <summary>The peak in megabytes; null where there is no <c>/usr/bin/time</c>.</summary>
    public static double? Of(string[] command)
    {
        if (!File.Exists(Time)) return null;

        using var process = Process.Start(new ProcessStartInfo(Time, ["-f", "%M", .. command]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var last = process.StandardError.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        process.WaitForExit();
        return double.Parse(last, CultureInfo.InvariantCulture) / 1024;
    }
}
