using System.Diagnostics;

namespace Cortex.RegistryKit.Stress;

/// <summary>Starts this program once more.</summary>
internal static class Child
{
    public static Process Start(params string[] arguments)
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] all = isHost ? [Path.Combine(AppContext.BaseDirectory, "Cortex.RegistryKit.Stress.dll"), "worker", .. arguments] : ["worker", .. arguments];
        return Process.Start(new ProcessStartInfo(program, all) { RedirectStandardOutput = true })!;
    }
}
