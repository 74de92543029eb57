namespace Cortex.RegistryKit.Cli.Health;

/// <summary>Something that was mended, or would be.</summary>
/// <param name="Path">The file or folder, as whoever asked would write it.</param>
/// <param name="Code">What it is called: a rule's id, or a check's name.</param>
/// <param name="Mend">What is done about it.</param>
internal sealed record MendedAilment(string Path, string Code, string Mend);
