namespace Cortex.RegistryKit.Language.Secrets;

/// <summary>Where a secret is to be looked up.</summary>
public enum SecretReferenceKind
{
    /// <summary>In an environment variable: <c>${env:NAME}</c>.</summary>
    Environment,

    /// <summary>In a file: <c>${file:path}</c>.</summary>
    File,
}
