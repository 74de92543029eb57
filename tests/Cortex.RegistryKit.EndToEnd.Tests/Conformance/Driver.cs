using System.Diagnostics;

namespace Cortex.RegistryKit.EndToEnd.Tests.Conformance;

/// <summary>The program in tests/Cortex.RegistryKit.Conformance, as a process.</summary>
internal static class Driver
{
    /// <summary>The repository's tests folder.</summary>
    public static string TestsFolder { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", ".."));

    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [PathOfProgram(), .. arguments]) { RedirectStandardOutput = true })!;

    private static string PathOfProgram()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(TestsFolder, "Cortex.RegistryKit.Conformance", "bin", output.Parent!.Name, output.Name, "Cortex.RegistryKit.Conformance.dll");
    }
}
