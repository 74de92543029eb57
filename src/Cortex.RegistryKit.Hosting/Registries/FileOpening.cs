namespace Cortex.RegistryKit.Hosting;

/// <summary>Which file an application has as its registry, and how to open it.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="RequiresSound">Whether a file with errors is no start.</param>
/// <param name="Options">How to open it.</param>
/// <param name="Follow">How to follow it.</param>
internal sealed record FileOpening(string Path, bool RequiresSound, RegistryOptions Options, FollowOptions Follow);
