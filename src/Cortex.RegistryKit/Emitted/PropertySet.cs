using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Which of an object's described properties have gone by, by number.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct PropertySet
{
    private const int Bits = 64;

    private ulong first;
    private ulong[]? rest;

    /// <summary>Adds a property.</summary>
    /// <param name="property">Its number.</param>
    /// <returns>Whether it is new.</returns>
    public bool Add(int property)
    {
        if (property >= Bits) Grow(property);
        var bit = 1UL << (property % Bits);
        var isNew = !Has(property);
        if (property < Bits) first |= bit;
        else rest![(property / Bits) - 1] |= bit;
        return isNew;
    }

    /// <summary>Whether a property has gone by.</summary>
    /// <param name="property">Its number.</param>
    public readonly bool Has(int property)
    {
        if (property < Bits) return (first & (1UL << property)) != 0;
        return rest is not null && (property / Bits) - 1 < rest.Length && (rest[(property / Bits) - 1] & (1UL << (property % Bits))) != 0;
    }

    private void Grow(int property)
    {
        if (rest is null || rest.Length < property / Bits) Array.Resize(ref rest, property / Bits);
    }
}
