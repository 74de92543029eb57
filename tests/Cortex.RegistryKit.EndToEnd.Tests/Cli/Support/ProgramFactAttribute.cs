using System.ComponentModel;
using System.Diagnostics;

namespace Cortex.RegistryKit.EndToEnd.Tests.Cli.Support;

/// <summary>A fact about what another program makes of ours; without the program it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    /// <param name="program">The program's name.</param>
    /// <param name="version">The argument with which it says its version and does nothing else.</param>
    public ProgramFactAttribute(string program, string version)
    {
        Program = program;
        Version = version;
        if (!IsThere(program, version)) Skip = $"There is no {program}.";
    }

    /// <summary>The program's name.</summary>
    public string Program { get; }

    /// <summary>The argument with which it says its version.</summary>
    public string Version { get; }

    private static bool IsThere(string program, string version)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, version) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
