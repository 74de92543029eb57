using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>
/// A line that says how far the work is, once it has taken a second. It is wiped away before anything else is written, which a
/// live display of the library would not know of.
/// </summary>
internal sealed class ProgressLine(Func<IAnsiConsole?> open)
{
    private const int Width = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch sinceStart = Stopwatch.StartNew();
    private readonly Stopwatch sinceDrawn = Stopwatch.StartNew();
    private readonly Lazy<IAnsiConsole?> console = new(open);
    private bool isShown;

    /// <summary>Draws the line, if it is time to.</summary>
    /// <param name="done">How many are done.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="what">What they are.</param>
    public void Show(int done, int total, string what = "files")
    {
        if (sinceStart.Elapsed < Patience || (isShown && sinceDrawn.Elapsed < Pause) || console.Value is not { } line) return;

        Clear();
        var filled = total == 0 ? Width : (int)((long)done * Width / total);
        line.Write(new Text(new string('━', filled), new Style(Color.Green)));
        line.Write(new Text(new string('━', Width - filled), new Style(Color.Grey)));
        line.Write(new Text(string.Create(CultureInfo.InvariantCulture, $" {done} of {total} {what}")));
        isShown = true;
        sinceDrawn.Restart();
    }

    /// <summary>Wipes the line away.</summary>
    public void Clear()
    {
        if (!isShown) return;
        console.Value!.Write(new ControlCode("\r\e[2K"));
        isShown = false;
    }
}
