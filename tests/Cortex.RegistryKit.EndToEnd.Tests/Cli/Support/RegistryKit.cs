using System.Diagnostics;
using System.Text;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

/// <summary>The built tool, run as a process of its own.</summary>
internal static class RegistryKit
{
    private static readonly string[] Settings = ["DEFAULT_MODEL", "ORCHESTRATOR_MODEL", "LOCAL_API_URL", "LOCAL_API_KEY", "LOCAL_MODEL", "GEMINI_API_KEY"];

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static string Path { get; } = FindTool();

    public static Task<ToolRun> RunAsync(Workspace workspace, params string[] arguments) => RunAsync(Start(workspace, arguments));

    public static async Task<ToolRun> RunAsync(ProcessStartInfo start, byte[]? input = null)
    {
        start.RedirectStandardInput = input is not null;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }

        var exited = process.WaitForExitAsync();
        var peak = 0L;
        while (!exited.IsCompleted)
        {
            peak = Math.Max(peak, PeakOf(process));
            await Task.WhenAny(exited, Task.Delay(10));
        }

        return new ToolRun(process.ExitCode, await output, await errors, peak);
    }

    /// <summary>How to start the tool, in an environment without settings.</summary>
    public static ProcessStartInfo Start(Workspace workspace, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path, .. arguments])
        {
            WorkingDirectory = workspace.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => Settings.Contains(name) || name.StartsWith("ROLE_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        return start;
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static string FindRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(root.FullName, "Cortex.RegistryKit.sln"))) root = root.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        return root.FullName;
    }

    // The tests' own output stands in bin/CONFIGURATION/FRAMEWORK, and so does the tool's.
    private static string FindTool()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(System.IO.Path.DirectorySeparatorChar));
        return System.IO.Path.Combine(Root, "src", "Cortex.RegistryKit.Cli", "bin", output.Parent!.Name, output.Name, "registrykit.dll");
    }
}
