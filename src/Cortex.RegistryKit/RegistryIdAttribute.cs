namespace Cortex.RegistryKit;

/// <summary>
/// Says that a string is the id of an entity of a registry. Where a constant stands there, the compiler looks it up in the
/// registries of the project (RK5001). On a generated class: that it holds the ids of a registry as constants.
/// </summary>
/// <param name="kind">The kind of entity, such as <c>role</c>; typed ids have it as a constant: <c>[RegistryId(RoleName.Kind)]</c>.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue | AttributeTargets.Class)]
public sealed class RegistryIdAttribute(string kind) : Attribute
{
    /// <summary>The kind of entity.</summary>
    public string Kind { get; } = kind;
}
