namespace Cortex.RegistryKit.Language.Resolution;

/// <summary>What becomes of a slot of a chain.</summary>
public enum SlotState
{
    /// <summary>Nothing stands in it.</summary>
    Empty,

    /// <summary>What it names does not exist.</summary>
    Missing,

    /// <summary>What it names exists, and lacks what it cannot do without.</summary>
    Unusable,

    /// <summary>What it names can be used.</summary>
    Usable,
}
