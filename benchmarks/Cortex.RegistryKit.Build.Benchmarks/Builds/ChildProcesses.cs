using System.Globalization;

namespace Cortex.RegistryKit.Build.Benchmarks.Builds;

/// <summary>The processes that this one started, and those that they started, once they have ended.</summary>
internal static class ChildProcesses
{
    private const string Status = "/proc/self/stat";

    /// <summary>The processor time that they took; null where the system does not say. It counts what is done, also where others keep the machine busy.</summary>
    public static TimeSpan? ProcessorTime()
    {
        if (!File.Exists(Status)) return null;

        // The name in parentheses may hold anything. After it comes the third field; the sixteenth and seventeenth are ours, in hundredths of a second.
        var text = File.ReadAllText(Status);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(10 * (Number(fields[13]) + Number(fields[14])));
    }

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
