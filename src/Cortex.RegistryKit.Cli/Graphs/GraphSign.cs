namespace Cortex.RegistryKit.Cli.Graphs;

/// <summary>What a picture says without words, and its legend in words.</summary>
internal enum GraphSign
{
    Error,
    Warning,
    Missing,
    BuiltIn,
    Played,
    Slot,
    LastResort,
    Reference,
}
