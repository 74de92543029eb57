using System.Text;
using Spectre.Console;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>One of the process's two streams, as Spectre.Console wants to see it.</summary>
internal sealed class StreamConsole : IAnsiConsoleOutput
{
    private const int WidthOfNoTerminal = 2000;

    private StreamConsole(TextWriter writer, bool isTerminal)
    {
        Writer = writer;
        IsTerminal = isTerminal;
    }

    public TextWriter Writer { get; }

    public bool IsTerminal { get; }

    // What goes to a file is never wrapped.
    public int Width => IsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : WidthOfNoTerminal;

    public int Height => IsTerminal && Console.WindowHeight > 0 ? Console.WindowHeight : 24;

    public static IAnsiConsole Create(TextWriter writer, bool isTerminal) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new StreamConsole(writer, isTerminal),
        Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = isTerminal && HasColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
    });

    public void SetEncoding(Encoding encoding)
    {
    }

    // https://no-color.org
    private static bool HasColour => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
