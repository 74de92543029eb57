namespace Cortex.RegistryKit.Packages.Tests.Support;

/// <summary>A fact about native code, which needs a C compiler to link it; without one it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        if (!OperatingSystem.IsWindows() && !HasCompiler()) Skip = "There is no C compiler: neither clang nor gcc is on the path.";
    }

    private static bool HasCompiler() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
