using System.Diagnostics;
using System.Reflection;

namespace Cortex.RegistryKit.LanguageServer.Tests.Support;

/// <summary>The tool, built for the same configuration as these tests.</summary>
internal static class Tool
{
    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    private static string Program
    {
        get
        {
            var configuration = typeof(Tool).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
            return Path.Combine(Repository, "src", "Cortex.RegistryKit.Cli", "bin", configuration, "net10.0", "registrykit.dll");
        }
    }

    /// <summary>Starts the tool with its streams redirected.</summary>
    public static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>What the tool writes when it is run to its end.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await errors;
        await process.WaitForExitAsync();
        return output;
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Cortex.RegistryKit.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
