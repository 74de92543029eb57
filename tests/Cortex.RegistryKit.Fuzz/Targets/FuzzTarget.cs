using Cortex.RegistryKit.Fuzz.Inputs;

namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>A property that holds for every input.</summary>
/// <param name="name">What the target is called on the command line.</param>
/// <param name="property">The property, as a sentence.</param>
internal abstract class FuzzTarget(string name, string property)
{
    /// <summary>What the target is called on the command line.</summary>
    public string Name { get; } = name;

    /// <summary>The property, as a sentence.</summary>
    public string Property { get; } = property;

    /// <summary>How many bytes one input may allocate, its comparison with another opinion included, before its length counts.</summary>
    /// <remarks>At the greatest depth every level has a path, each longer than the one above.</remarks>
    public virtual long BaseAllocation => 16 << 20;

    /// <summary>How many bytes each byte of the input may allocate.</summary>
    public virtual long AllocationPerByte => 4000;

    /// <summary>Tries an input.</summary>
    /// <param name="input">The input.</param>
    /// <returns>Whether the property says anything about it: a change of a text that is no registry is not made.</returns>
    /// <exception cref="Exception">Any: the property does not hold.</exception>
    public abstract bool Try(FuzzInput input);
}
