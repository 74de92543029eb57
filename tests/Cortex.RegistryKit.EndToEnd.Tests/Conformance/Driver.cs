using System.Diagnostics;

namespace Cortex.RegistryKit.EndToEnd.Tests.Conformance;

/// <summary>The programs among the tests, as processes.</summary>
internal static class Driver
{
    /// <summary>The repository's tests folder.</summary>
    public static string TestsFolder { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", ".."));

    /// <summary>Runs cases that others wrote.</summary>
    public static Process Start(params string[] arguments) => StartProgram("Cortex.RegistryKit.Conformance", arguments);

    /// <summary>Tries to break the store.</summary>
    public static Process StartStress(params string[] arguments) => StartProgram("Cortex.RegistryKit.Stress", arguments);

    private static Process StartProgram(string program, string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", [PathOf(program), .. arguments]) { RedirectStandardOutput = true })!;

    private static string PathOf(string program)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(TestsFolder, program, "bin", output.Parent!.Name, output.Name, $"{program}.dll");
    }
}
