namespace Cortex.RegistryKit.Cli.Listing;

/// <summary>A column of a list.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Title">Its title for people; null where it is for programs alone.</param>
internal sealed record Field(string Name, string? Title);
