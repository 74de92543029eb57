using Cortex.RegistryKit.Language.Secrets;

namespace Cortex.RegistryKit;

/// <summary>Looks secrets up for those who have no snapshot: what an application gets that opens the file as its own.</summary>
public static class SecretLookup
{
    /// <summary>What a reference means in a file of an application.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="folder">The folder of the registry, in which files are looked for.</param>
    /// <param name="options">Where environment variables are read from.</param>
    /// <returns>The secret; an empty one where the reference leads nowhere.</returns>
    public static Secret Resolve(SecretReference reference, string folder, RegistryOptions options)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);

        return new SecretScope(folder, _ => true, options.Environment).Resolve(new Secret(reference.ToString()));
    }
}
