using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>How much there was.</summary>
internal sealed class Totals
{
    /// <summary>The files that were checked.</summary>
    public int Files { get; private set; }

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Information { get; private set; }

    /// <summary>What could not be checked, or not even found.</summary>
    public int Problems { get; set; }

    public int ExitCode => Problems > 0 ? Cli.ExitCode.CannotRun : Errors > 0 ? Cli.ExitCode.ErrorsFound : Cli.ExitCode.Success;

    public void Add(FileReport report)
    {
        if (report.Problem is null) Files++;
        else Problems++;
        foreach (var located in report.Findings) Count(located.Finding.Severity);
    }

    private void Count(Severity severity)
    {
        if (severity == Severity.Error) Errors++;
        else if (severity == Severity.Warning) Warnings++;
        else Information++;
    }
}
