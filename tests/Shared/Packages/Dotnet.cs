using System.Diagnostics;

namespace Cortex.RegistryKit.Packages;

/// <summary>The command line of .NET, as a user has it: what the test's own process was told does not reach it.</summary>
internal static class Dotnet
{
    /// <summary>Runs <c>dotnet</c> in a folder.</summary>
    public static Task<Run> RunAsync(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments) => StartAsync("dotnet", folder, variables, arguments);

    /// <summary>Runs a program in a folder.</summary>
    public static async Task<Run> StartAsync(string program, string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(inherited);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in variables) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Run(process.ExitCode, await output + await errors);
    }
}
