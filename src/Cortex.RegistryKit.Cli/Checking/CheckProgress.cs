using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>How far a check is, for somebody who watches. Files are counted only once that is of interest.</summary>
/// <param name="line">Where it is shown.</param>
/// <param name="inputs">The files, looked for once more.</param>
internal sealed class CheckProgress(ProgressLine line, IEnumerable<Found> inputs)
{
    /// <summary>How long a check takes at least for anybody to ask.</summary>
    public static readonly TimeSpan Patience = ProgressLine.Patience;

    /// <summary>How long what was shown stands.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private int? total;

    /// <summary>Counts the files, if nobody has.</summary>
    public void Count() => total ??= inputs.Count(input => input.File is not null);

    /// <summary>Shows it.</summary>
    /// <param name="done">How many are done.</param>
    public void Show(int done) => line.Show(done, total ?? done, "files");
}
