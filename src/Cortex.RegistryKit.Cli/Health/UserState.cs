namespace Cortex.RegistryKit.Cli.Health;

/// <summary>How a user's files are.</summary>
internal enum UserState
{
    /// <summary>Nothing is wrong.</summary>
    Healthy,

    /// <summary>All that was wrong is mended, or would be.</summary>
    Mended,

    /// <summary>Something is wrong, or left.</summary>
    Problems,
}
