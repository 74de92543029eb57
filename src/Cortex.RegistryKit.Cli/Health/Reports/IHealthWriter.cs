namespace Cortex.RegistryKit.Cli.Health.Reports;

/// <summary>Writes how users' files are, as the reports come.</summary>
internal interface IHealthWriter
{
    /// <summary>Writes what there is to say of a user.</summary>
    void Write(UserReport report);

    /// <summary>Writes the end.</summary>
    /// <param name="totals">How much there was.</param>
    /// <param name="isComplete">Whether all users were looked at.</param>
    void Finish(HealthTotals totals, bool isComplete);
}
