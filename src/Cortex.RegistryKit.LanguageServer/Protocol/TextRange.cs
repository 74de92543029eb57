namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; not part of it.</param>
internal sealed record TextRange(Position Start, Position End);
