namespace Cortex.RegistryKit.Language.Comparison;

/// <summary>What became of an entity.</summary>
public enum EntityChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Some of its properties are others.</summary>
    Changed,
}
