namespace Cortex.RegistryKit.Emission.Model;

/// <summary>A type for a string of which some values are known, and any other is allowed.</summary>
internal sealed class OpenEnumModel(string name, string description, IReadOnlyList<string> values)
{
    /// <summary>The name of the type.</summary>
    public string Name { get; } = name;

    /// <summary>What it is.</summary>
    public string Description { get; } = description;

    /// <summary>The known values.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
