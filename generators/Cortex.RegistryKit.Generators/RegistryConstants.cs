using Cortex.RegistryKit.Emission.Constants;

namespace Cortex.RegistryKit.Generators;

/// <summary>The constants of a registry file, and which file that is.</summary>
internal sealed record RegistryConstants(string Path, string Namespace, ConstantsModel Model)
{
    /// <summary>The namespace that the file takes, for others to keep out of.</summary>
    public TakenScope Taken => new(Namespace, Path);
}
