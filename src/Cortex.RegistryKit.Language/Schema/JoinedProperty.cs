namespace Cortex.RegistryKit.Language.Schema;

/// <summary>A member of <c>x-rk-join</c>: a property that the resolved entity has, and where it comes from.</summary>
public sealed class JoinedProperty
{
    internal JoinedProperty(string name, Expression value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The property of the resolved entity.</summary>
    public string Name { get; }

    /// <summary>Its value, seen from the entity referred to.</summary>
    public Expression Value { get; }
}
