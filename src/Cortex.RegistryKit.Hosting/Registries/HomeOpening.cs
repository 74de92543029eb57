namespace Cortex.RegistryKit.Hosting;

/// <summary>Where an application's users have their registries, and how to open them.</summary>
/// <param name="Root">The full path of the folder below which each user has one.</param>
/// <param name="Options">How to open them.</param>
/// <param name="Follow">How to follow them.</param>
internal sealed record HomeOpening(string Root, RegistryOptions Options, FollowOptions Follow);
