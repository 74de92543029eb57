using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>
/// Says that values of a type state what code needs of an entity, and of which property a property of that type asks something. By this the
/// compiler reads the needs of a call.
/// </summary>
/// <param name="name">On a type the kind of entity, such as <c>model</c>; on a property the name in JSON, such as <c>context_k</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
public sealed class RegistryNeedsAttribute(string name) : Attribute
{
    /// <summary>The kind of entity, or the name of its property.</summary>
    public string Name { get; } = name;
}
