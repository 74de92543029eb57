namespace Cortex.RegistryKit.Cli.Health;

/// <summary>What is done about what is found.</summary>
internal enum TreatmentMode
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is said what would be done.</summary>
    DryRun,

    /// <summary>What can be mended is.</summary>
    Mend,
}
