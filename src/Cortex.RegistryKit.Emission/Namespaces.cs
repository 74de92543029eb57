using Cortex.RegistryKit.Emission.Emit;

namespace Cortex.RegistryKit.Emission;

/// <summary>Namespaces, from names that a project gives.</summary>
public static class Namespaces
{
    /// <summary>A name as a namespace: what no name in C# may hold becomes an underscore.</summary>
    /// <param name="name">The name, with dots between its parts; may be empty.</param>
    public static string Of(string name) => CSharp.Namespace(name ?? throw new ArgumentNullException(nameof(name)));
}
