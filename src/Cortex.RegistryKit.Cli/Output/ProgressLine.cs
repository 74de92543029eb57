using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>
/// A line that says how far the work is, once it has taken a second: a bar, its share, how much is done, and how fast. It is wiped away before
/// anything else is written, which a live display of the library would not know of.
/// </summary>
/// <param name="isSeen">Whether anybody sees it.</param>
/// <param name="open">Opens the console that it is drawn on.</param>
internal sealed class ProgressLine(Func<bool> isSeen, Func<IAnsiConsole> open)
{
    /// <summary>How long the work takes at least for anybody to ask.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private const int Width = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch sinceStart = Stopwatch.StartNew();
    private readonly Stopwatch sinceDrawn = Stopwatch.StartNew();
    private readonly Lazy<IAnsiConsole> console = new(open);
    private bool isShown;

    /// <summary>Whether there is anybody to see it.</summary>
    public bool IsSeen => isSeen();

    /// <summary>Draws the line, if it is time to.</summary>
    /// <param name="done">How many are done.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="what">What they are.</param>
    public void Show(int done, int total, string what)
    {
        if (sinceStart.Elapsed < Patience || (isShown && sinceDrawn.Elapsed < Pause) || !IsSeen) return;

        Clear();
        var share = total == 0 ? 1 : Math.Min(1, (double)done / total);
        var filled = (int)(share * Width);
        console.Value.Write(new Text(new string('━', filled), new Style(Color.Green)));
        console.Value.Write(new Text(new string('━', Width - filled), new Style(Color.Grey)));
        console.Value.Write(new Text(string.Create(CultureInfo.InvariantCulture, $" {(int)(share * 100),3} %  {done:N0} of {total:N0} {what}, {done / sinceStart.Elapsed.TotalSeconds:N0} a second")));
        isShown = true;
        sinceDrawn.Restart();
    }

    /// <summary>Wipes the line away.</summary>
    public void Clear()
    {
        if (!isShown) return;
        console.Value.Write(new ControlCode("\r\e[2K"));
        isShown = false;
    }
}
