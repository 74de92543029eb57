using Cortex.RegistryKit.Cli.Health.Remedies;

namespace Cortex.RegistryKit.Cli.Health.Checks;

/// <summary>Whether keys are their owner's alone. Windows has no modes.</summary>
internal sealed class PermissionCheck() : HealthCheck("permissions", "the files in which keys may stand, and their folder, are their owner's alone")
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public override IEnumerable<Ailment> Examine(UserFolder folder, CancellationToken cancellationToken)
    {
        // A folder without any of our files may be nobody's.
        if (!folder.Files.Any(file => file.MayHoldKeys)) return [];
        return folder.Files.Where(file => file.MayHoldKeys).Select(file => (file.Path, file.FullPath)).Prepend((Path: folder.Path, FullPath: folder.FullPath)).SelectMany(place => Examine(place.Path, place.FullPath));
    }

    private IEnumerable<Ailment> Examine(string path, string fullPath)
    {
        var real = RealPath.Of(fullPath);
        if (OperatingSystem.IsWindows() || !Path.Exists(real)) yield break;

        var mode = File.GetUnixFileMode(real);
        if ((mode & Others) == 0) yield break;

        var wanted = mode & ~Others;
        var mend = $"make it its owner's alone (mode {Octal(wanted)})";
        yield return Error(path, $"this is open to others than its owner (mode {Octal(mode)}), and keys may stand in it") with { Remedy = new ModeChange(path, real, wanted, mend), Mend = mend };
    }

    private static string Octal(UnixFileMode mode) => "0" + Convert.ToString((int)mode, 8).PadLeft(3, '0');
}
