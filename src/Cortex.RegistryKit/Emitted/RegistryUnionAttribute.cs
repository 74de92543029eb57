using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Says that a type has these variants and no others, so that the compiler can tell which a <c>switch</c> forgets (RK5003).</summary>
/// <param name="variants">The variants, in the order of the schema.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class)]
public sealed class RegistryUnionAttribute(params Type[] variants) : Attribute
{
    /// <summary>The variants, in the order of the schema.</summary>
    public IReadOnlyList<Type> Variants { get; } = variants;
}
