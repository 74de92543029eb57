using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Collects the unknown properties of an object while it is read. Of a repeated one the last counts, as with known ones.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct UnknownPropertiesBuilder
{
    private OrderedDictionary<string, ReadOnlyMemory<byte>>? properties;

    /// <summary>Adds the property at hand, and passes over its value. Of a repeated name the last value counts.</summary>
    /// <param name="json">Where it is.</param>
    public void Add(ref JsonCursor json)
    {
        var name = json.Name;
        (properties ??= new(StringComparer.Ordinal))[name] = json.ReadRaw();
    }

    /// <summary>What was added.</summary>
    public readonly UnknownProperties Build() => properties is null ? UnknownProperties.None : new UnknownProperties([.. properties.Select(property => (property.Key, property.Value))]);
}
