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

    /// <summary>The findings that fixes have mended, or would mend.</summary>
    public int Mended { get; private set; }

    /// <summary>Whether what is mended would only be.</summary>
    public bool IsDryRun { get; private set; }

    /// <summary>The findings that the baseline has.</summary>
    public int Known { get; private set; }

    /// <summary>The findings that the files themselves accept.</summary>
    public int Accepted { get; private set; }

    /// <summary>What could not be checked, or not even found.</summary>
    public int Problems { get; set; }

    public int Findings => Errors + Warnings + Information;

    public int ExitCode => Problems > 0 ? Cli.ExitCode.CannotRun : Errors > 0 ? Cli.ExitCode.ErrorsFound : Cli.ExitCode.Success;

    public void Add(FileReport report)
    {
        if (report.IsChecked) Files++;
        if (report.Problem is not null) Problems++;
        foreach (var located in report.Findings) Count(located.Finding.Severity);
        IsDryRun |= report.Mend is { IsDryRun: true };
        Mended += report.Mend?.Mended.Count ?? 0;
        Known += report.Known?.Count ?? 0;
        Accepted += report.Accepted.Count;
    }

    private void Count(Severity severity)
    {
        if (severity == Severity.Error) Errors++;
        else if (severity == Severity.Warning) Warnings++;
        else Information++;
    }
}
