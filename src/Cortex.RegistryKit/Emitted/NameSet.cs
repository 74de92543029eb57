using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>The names of an object's properties that its schema does not describe, to find one that stands twice.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct NameSet
{
    private HashSet<string>? names;

    /// <summary>Adds the name of the property at hand.</summary>
    /// <param name="json">Where it is.</param>
    /// <returns>Whether it is new.</returns>
    public bool Add(ref JsonCursor json) => (names ??= []).Add(json.Name);

    /// <summary>Whether a name has been added.</summary>
    /// <param name="name">The name.</param>
    public readonly bool Has(string name) => names?.Contains(name) == true;
}
