using Cortex.RegistryKit.Cli.Checking;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>A format for reports. A new one needs a class of this kind and a line in <see cref="ReportFormats"/>.</summary>
internal interface IReportWriter
{
    /// <summary>Writes what is to be said of a file.</summary>
    void Write(FileReport report);

    /// <summary>Writes why something could not be done at all.</summary>
    void WriteProblem(string message);

    /// <summary>Writes the end.</summary>
    /// <param name="totals">How much there was.</param>
    /// <param name="isComplete">Whether all files were looked at.</param>
    void Finish(Totals totals, bool isComplete);
}
