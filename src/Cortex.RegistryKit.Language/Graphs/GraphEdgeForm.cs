namespace Cortex.RegistryKit.Language.Graphs;

/// <summary>What an edge says.</summary>
public enum GraphEdgeForm
{
    /// <summary>A chain tries the entity at its end.</summary>
    Slot,

    /// <summary>A chain falls back to the entity at its end when no slot can be used.</summary>
    LastResort,

    /// <summary>An entity refers to the one at its end.</summary>
    Reference,
}
