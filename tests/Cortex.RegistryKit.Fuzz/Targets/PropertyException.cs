namespace Cortex.RegistryKit.Fuzz.Targets;

/// <summary>An input for which a property does not hold.</summary>
internal sealed class PropertyException(string message) : Exception(message)
{
    /// <summary>Throws unless something holds.</summary>
    public static void Unless(bool holds, string otherwise)
    {
        if (!holds) throw new PropertyException(otherwise);
    }
}
