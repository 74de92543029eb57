namespace Cortex.RegistryKit.Cli.Health;

/// <summary>What a file in a user's folder is for.</summary>
internal enum FileRole
{
    /// <summary>It is the registry.</summary>
    Registry,

    /// <summary>It says who writes the registry.</summary>
    Lock,

    /// <summary>It is an earlier state of the registry, which a migration or this command has kept.</summary>
    Copy,

    /// <summary>A registry can be made from it.</summary>
    Older,

    /// <summary>It is the beginning of a save that never came to its end.</summary>
    Leftover,
}
