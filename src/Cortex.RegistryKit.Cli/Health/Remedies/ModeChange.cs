using System.Runtime.Versioning;

namespace Cortex.RegistryKit.Cli.Health.Remedies;

/// <summary>Makes a file or folder its owner's alone.</summary>
/// <param name="path">The file or folder, as whoever asked would write it.</param>
/// <param name="realPath">Its full path, links followed.</param>
/// <param name="mode">The mode that it should have.</param>
/// <param name="mend">What this does, in words.</param>
[UnsupportedOSPlatform("windows")]
internal sealed class ModeChange(string path, string realPath, UnixFileMode mode, string mend) : Remedy
{
    public override Task<IReadOnlyList<MendedAilment>> ApplyAsync(HeldRegistry<ModelRegistry> registry, CancellationToken cancellationToken)
    {
        // What was saved or removed meanwhile needs it no more.
        if (Path.Exists(realPath)) File.SetUnixFileMode(realPath, File.GetUnixFileMode(realPath) & mode);
        return Task.FromResult<IReadOnlyList<MendedAilment>>([new MendedAilment(path, "permissions", mend)]);
    }
}
