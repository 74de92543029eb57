using System.Globalization;

namespace Cortex.RegistryKit.Cli.Health;

/// <summary>How many users there were, and how they are.</summary>
/// <param name="isDryRun">Whether what counts as mended only would be.</param>
internal sealed class HealthTotals(bool isDryRun)
{
    private readonly int[] counts = new int[Enum.GetValues<UserState>().Length];

    /// <summary>All users that were looked at.</summary>
    public int Users => counts.Sum();

    /// <summary>What the tool says to whoever started it.</summary>
    public int ExitCode => this[UserState.Problems] > 0 ? Cli.ExitCode.ErrorsFound : Cli.ExitCode.Success;

    /// <summary>How many users are in a state.</summary>
    public int this[UserState state] => counts[(int)state];

    public void Add(UserReport report) => counts[(int)report.State]++;

    /// <summary>The closing line, for people.</summary>
    public string Summary(bool isComplete)
    {
        var mended = isDryRun ? "would be mended" : "mended";
        return string.Create(CultureInfo.InvariantCulture, $"{Users} {(Users == 1 ? "user" : "users")}: {this[UserState.Healthy]} healthy, {this[UserState.Mended]} {mended}, {this[UserState.Problems]} with problems{(isComplete ? "" : ", then the work was cancelled")}");
    }
}
