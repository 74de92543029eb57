using System.ComponentModel;
using System.Diagnostics;

namespace Cortex.RegistryKit.EndToEnd.Tests.Conformance;

/// <summary>
/// A fact about the Python module that reads the same files. It is no part of this repository: the environment variable RK_REFERENCE names
/// the folder with model_registry.py and its config.py; without it, or without Python 3, the fact is skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute()
    {
        if (!File.Exists(Path.Combine(ReferenceFolder, "model_registry.py"))) Skip = "RK_REFERENCE does not name a folder with model_registry.py.";
        else if (!HasPython()) Skip = "There is no Python 3.";
    }

    public static string ReferenceFolder => Environment.GetEnvironmentVariable("RK_REFERENCE") ?? "";

    private static bool HasPython()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["--version"]) { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
