using System.Diagnostics;

namespace Cortex.RegistryKit.EndToEnd.Tests.Fuzzing;

/// <summary>The program in tests/Cortex.RegistryKit.Fuzz, as a process.</summary>
internal static class Fuzzer
{
    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [PathOfProgram(), .. arguments]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    private static string PathOfProgram()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "Cortex.RegistryKit.Fuzz", "bin", output.Parent!.Name, output.Name, "Cortex.RegistryKit.Fuzz.dll"));
    }
}
