namespace Cortex.RegistryKit.LanguageServer.Protocol;

/// <summary>A place in a text; what a column counts is agreed upon at the start.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Character">The column, from 0, in units of the encoding of positions.</param>
internal sealed record Position(int Line, int Character);
