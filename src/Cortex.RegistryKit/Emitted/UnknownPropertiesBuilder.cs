using System.ComponentModel;

namespace Cortex.RegistryKit.Emitted;

/// <summary>Collects the unknown properties of an object while it is read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct UnknownPropertiesBuilder
{
    private List<(string, ReadOnlyMemory<byte>)>? properties;

    /// <summary>Adds the property at hand, and passes over its value. Of a repeated name the last value counts.</summary>
    /// <param name="json">Where it is.</param>
    public void Add(ref JsonCursor json)
    {
        var name = json.Name;
        var repeated = properties?.FindIndex(property => property.Item1 == name) ?? -1;
        if (repeated < 0) (properties ??= []).Add((name, json.ReadRaw()));
        else properties![repeated] = (name, json.ReadRaw());
    }

    /// <summary>What was added.</summary>
    public readonly UnknownProperties Build() => properties is null ? UnknownProperties.None : new UnknownProperties([.. properties]);
}
