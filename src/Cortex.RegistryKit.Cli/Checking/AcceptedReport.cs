namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>A finding that the file accepts, and the reason that it gives.</summary>
internal sealed record AcceptedReport(LocatedFinding Located, string Reason);
