using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Cortex.RegistryKit.Tool.Benchmarks.Contenders;

/// <summary>Builds native programs of this repository.</summary>
internal static class Publisher
{
    /// <summary>Publishes a project for this machine.</summary>
    /// <param name="project">Its folder, in the repository.</param>
    /// <param name="name">The program's name.</param>
    /// <param name="folder">Where it goes.</param>
    /// <returns>The program.</returns>
    public static string Publish(string project, string name, string folder)
    {
        var output = Path.Combine(folder, name);
        Run("dotnet", "publish", Repository.PathOf(project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", output, "-nologo", "-v", "quiet");
        return Path.Combine(output, name);
    }

    /// <summary>Runs a program that must not fail; what it says goes to the standard error.</summary>
    public static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        Console.Error.Write(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
