namespace Cortex.RegistryKit.Cli.Output;

/// <summary>What has to be done for a file to hold what it is to hold.</summary>
internal enum OutputState
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>It is not there yet.</summary>
    New,

    /// <summary>It holds something else.</summary>
    Changed,
}
