namespace Cortex.RegistryKit.Cli;

/// <summary>What the tool says to whoever started it.</summary>
internal static class ExitCode
{
    /// <summary>It is done, and no finding is an error.</summary>
    public const int Success = 0;

    /// <summary>At least one finding is an error.</summary>
    public const int ErrorsFound = 1;

    /// <summary>The rules do not allow what was asked for; nothing was changed.</summary>
    public const int Refused = 1;

    /// <summary>Something could not be read, found or understood.</summary>
    public const int CannotRun = 2;

    /// <summary>Somebody pressed Ctrl+C.</summary>
    public const int Cancelled = 130;
}
