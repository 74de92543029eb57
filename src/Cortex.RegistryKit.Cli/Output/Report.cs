using Cortex.RegistryKit.Cli.Baselines;
using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>What is said of all files, and how much it was.</summary>
/// <param name="writer">Writes it.</param>
/// <param name="least">The least severity that is shown and counted.</param>
/// <param name="baseline">The findings that pass, or null. It has all of them, however severe.</param>
internal sealed class Report(IReportWriter writer, Severity least, Baseline? baseline)
{
    private readonly HashSet<string> schemas = new(StringComparer.Ordinal);

    /// <summary>How much there was.</summary>
    public Totals Totals { get; } = new();

    /// <summary>Writes what is to be said of a file, and of its schema, once.</summary>
    public void Write(FileReport report)
    {
        if (report.OfSchema is { Findings.Count: > 0 } named && schemas.Add(named.Path)) Write(named);
        var left = (baseline?.Apply(report) ?? report).AtLeast(least);
        Totals.Add(left);
        writer.Write(left);
    }

    /// <summary>Writes why something could not be done at all.</summary>
    public void WriteProblem(string message)
    {
        Totals.Problems++;
        writer.WriteProblem(message);
    }

    /// <summary>Writes the end.</summary>
    public void Finish(bool isComplete) => writer.Finish(Totals, isComplete);
}
