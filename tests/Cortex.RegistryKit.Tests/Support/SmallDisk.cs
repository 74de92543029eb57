using System.Diagnostics;

namespace Cortex.RegistryKit.Tests.Support;

/// <summary>A file system of its own in memory, which is soon full and can be made read-only.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private SmallDisk()
    {
    }

    public string Path => folder.Path;

    /// <summary>Mounts one.</summary>
    public static SmallDisk Mount(int kilobytes)
    {
        var disk = new SmallDisk();
        Assert.True(TryRun("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", disk.Path));
        return disk;
    }

    /// <summary>Whether this user may mount anything here.</summary>
    public static bool IsPossible()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return false;

        using var trial = new TemporaryFolder();
        return TryRun("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", trial.Path) && TryRun("umount", trial.Path);
    }

    public void MakeReadOnly() => Assert.True(TryRun("mount", "-o", "remount,ro", Path));

    public void Dispose()
    {
        _ = TryRun("umount", Path);
        folder.Dispose();
    }

    private static bool TryRun(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
        if (process is null) return false;

        _ = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
