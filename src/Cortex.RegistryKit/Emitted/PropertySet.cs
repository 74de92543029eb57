using System.ComponentModel;
using System.Runtime.CompilerServices;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(int property)
    {
        if (property >= Bits) return AddFar(property);

        var before = first;
        first |= 1UL << property;
        return first != before;
    }

    /// <summary>Whether a property has gone by.</summary>
    /// <param name="property">Its number.</param>
    public readonly bool Has(int property)
    {
        if (property < Bits) return (first & (1UL << property)) != 0;
        return rest is not null && (property / Bits) - 1 < rest.Length && (rest[(property / Bits) - 1] & (1UL << (property % Bits))) != 0;
    }

    private bool AddFar(int property)
    {
        if (rest is null || rest.Length < property / Bits) Array.Resize(ref rest, property / Bits);
        if (Has(property)) return false;

        rest[(property / Bits) - 1] |= 1UL << (property % Bits);
        return true;
    }
}
