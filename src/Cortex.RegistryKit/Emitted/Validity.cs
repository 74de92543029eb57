using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>What the emitted validator says of a file; each says more than the one before.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum Validity
{
    /// <summary>Its shape, an id or a reference is wrong.</summary>
    Invalid,

    /// <summary>Shape, ids and references are right; another rule may still find an error.</summary>
    Valid,

    /// <summary>No rule can find an error, as long as the file is not committed: a secret stands in it.</summary>
    Clean,

    /// <summary>No rule can find an error, wherever the file is.</summary>
    Committable,
}
