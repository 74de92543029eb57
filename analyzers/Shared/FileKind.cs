namespace Cortex.RegistryKit.Compiler;

/// <summary>What an additional file of a compilation is to us.</summary>
internal enum FileKind
{
    /// <summary>Somebody else's.</summary>
    None,

    /// <summary>A registry.</summary>
    Registry,

    /// <summary>A schema of registries.</summary>
    Schema,

    /// <summary>A catalogue of what a provider offers.</summary>
    Catalogue,
}
