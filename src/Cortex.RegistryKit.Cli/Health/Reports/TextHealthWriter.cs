using Cortex.RegistryKit.Cli.Output;
using Cortex.RegistryKit.Language.Rules;

namespace Cortex.RegistryKit.Cli.Health.Reports;

/// <summary>What is wrong, one ailment a line, for people and builds. Of a healthy user nothing is said.</summary>
/// <param name="terminal">Where it goes.</param>
/// <param name="least">The least severity to show.</param>
/// <param name="isDryRun">Whether nothing is mended.</param>
internal sealed class TextHealthWriter(Terminal terminal, Severity least, bool isDryRun) : IHealthWriter
{
    public void Write(UserReport report)
    {
        var shown = report.Ailments.Where(ailment => ailment.Severity >= least).ToList();
        if (shown.Count == 0 && report.Mended.Count == 0) return;

        terminal.Progress.Clear();
        if (report.Diff is not null) terminal.Out.Write(report.Diff);
        foreach (var mended in report.Mended) terminal.Out.WriteLine($"{Printable.Of(mended.Path)}: {(isDryRun ? "would mend" : "mended")} {mended.Code}: {Printable.Of(mended.Mend)}");
        if (report.Copy is not null) terminal.Out.WriteLine(Printable.Of($"{report.Path}: the registry as it was is kept as '{report.Copy}'"));
        foreach (var ailment in shown) terminal.Out.WriteLine($"{Printable.Of(AilmentPlace.Of(ailment))}: {terminal.Word(ailment.Severity)} {ailment.Code}: {Printable.Of(ailment.Message)}{WayOut(ailment)}");
        if (terminal.OutIsTerminal) terminal.Flush();
    }

    public void Finish(HealthTotals totals, bool isComplete)
    {
        terminal.Flush();
        terminal.Error.WriteLine(totals.Summary(isComplete));
    }

    private static string WayOut(Ailment ailment) => ailment.Mend is null ? "" : $"; --fix would {Printable.Of(char.ToLowerInvariant(ailment.Mend[0]) + ailment.Mend[1..])}";
}
