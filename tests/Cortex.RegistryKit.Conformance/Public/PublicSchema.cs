namespace Cortex.RegistryKit.Conformance.Public;

/// <summary>A schema that somebody else wrote, and what it is tried with.</summary>
/// <param name="Name">Its file name without <c>.json</c> or <c>.schema.json</c>.</param>
/// <param name="Path">Its file.</param>
/// <param name="Others">The files that it may refer to, by their URIs.</param>
/// <param name="Instances">Files with values.</param>
internal sealed record PublicSchema(string Name, string Path, IReadOnlyDictionary<string, string> Others, IReadOnlyList<string> Instances);
