namespace Cortex.RegistryKit.Cli.Health;

/// <summary>A file in a user's folder.</summary>
/// <param name="Path">Its path, as whoever asked would write it.</param>
/// <param name="Role">What it is for.</param>
internal sealed record UserFile(string Path, FileRole Role)
{
    /// <summary>Its full path, links not followed.</summary>
    public string FullPath { get; } = System.IO.Path.GetFullPath(Path);

    /// <summary>Whether keys may stand in it, and it is there to stay.</summary>
    public bool MayHoldKeys => Role is FileRole.Registry or FileRole.Copy or FileRole.Older;
}
