using System.Text;
using Cortex.RegistryKit.Language.Rules;
using Spectre.Console;

namespace Cortex.RegistryKit.Cli.Output;

/// <summary>Where the tool's words go: results to the standard output, everything about them to the standard error.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    // Most runs need few of these, and all of them together take longer than checking a file.
    private readonly Lazy<Stream> outStream = new(Console.OpenStandardOutput);
    private readonly Lazy<TextWriter> output;
    private readonly Lazy<TextWriter> error = new(() => new StreamWriter(Console.OpenStandardError(), Encoding) { NewLine = "\n", AutoFlush = true });
    private readonly Lazy<bool> outIsTerminal = new(() => !Console.IsOutputRedirected);
    private readonly Lazy<bool> errorIsTerminal = new(() => !Console.IsErrorRedirected);
    private readonly Lazy<IAnsiConsole> console;

    private Terminal()
    {
        output = new(() => new StreamWriter(OutStream, Encoding, bufferSize: 16 * 1024) { NewLine = "\n" });
        console = new(() => StreamConsole.Create(Out, OutIsTerminal));
        Progress = new ProgressLine(() => errorIsTerminal.Value, () => StreamConsole.Create(Error, isTerminal: true));
    }

    /// <summary>Results, as bytes.</summary>
    public Stream OutStream => outStream.Value;

    /// <summary>Results, as text.</summary>
    public TextWriter Out => output.Value;

    /// <summary>What is to be said about them.</summary>
    public TextWriter Error => error.Value;

    /// <summary>Whether results go before somebody's eyes.</summary>
    public bool OutIsTerminal => outIsTerminal.Value;

    /// <summary>Whether somebody is there to answer a question.</summary>
    public bool CanAsk => errorIsTerminal.Value && !Console.IsInputRedirected;

    /// <summary>How far the work is.</summary>
    public ProgressLine Progress { get; }

    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected)) Console.OutputEncoding = Encoding;
        return new Terminal();
    }

    /// <summary>A severity in the word that compilers use for it, coloured where somebody sees it.</summary>
    public string Word(Severity severity)
    {
        var word = SeverityWords.Of(severity);
        if (!OutIsTerminal || console.Value.Profile.Capabilities is not { Ansi: true, ColorSystem: not ColorSystem.NoColors }) return word;

        var colour = severity switch { Severity.Error => 31, Severity.Warning => 33, _ => 36 };
        return $"\e[{colour}m{word}\e[0m";
    }

    /// <summary>Writes a table: with lines around its cells on a terminal, as plain columns elsewhere.</summary>
    public void Write(Table table)
    {
        table.Border = OutIsTerminal ? TableBorder.Rounded : TableBorder.None;
        if (OutIsTerminal)
        {
            console.Value.Write(table);
            return;
        }

        using var text = new StringWriter();
        StreamConsole.Create(text, isTerminal: false).Write(table);
        foreach (var line in text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)) Out.WriteLine(line.TrimEnd());
    }

    /// <summary>Says that something cannot be done. MSBuild counts such a line as an error of the build.</summary>
    public void Problem(string message) => Say("error: " + message);

    /// <summary>Says something that is good to know.</summary>
    public void Note(string message) => Say(message);

    /// <summary>Asks a question that takes yes or no; everything but yes is no.</summary>
    public async Task<bool> AskAsync(string question, CancellationToken cancellationToken)
    {
        Flush();
        Error.Write($"{Printable.Of(question)} [y/N] ");
        var answer = await Task.Run(Console.ReadLine, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    /// <summary>Asks for what must not be seen.</summary>
    public async Task<string> AskSecretAsync(string question, CancellationToken cancellationToken)
    {
        Flush();
        Error.Write($"{Printable.Of(question)}: ");
        var answer = await Task.Run(ReadUnseen, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        Error.WriteLine();
        return answer;
    }

    /// <summary>Hands everything on that was written.</summary>
    public void Flush()
    {
        Progress.Clear();
        if (output.IsValueCreated) Out.Flush();
    }

    /// <summary>Says why results cannot be written, as far as even that can be.</summary>
    public void Fail(IOException problem)
    {
        try
        {
            Error.WriteLine("registrykit: error: the output cannot be written: " + Printable.Of(problem.Message));
        }
        catch (IOException)
        {
        }
    }

    public void Dispose()
    {
        try
        {
            Flush();
        }
        catch (IOException)
        {
            // It has been said already.
        }
    }

    private static string ReadUnseen()
    {
        var text = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) text.Length = Math.Max(0, text.Length - 1);
            else if (!char.IsControl(key.KeyChar)) text.Append(key.KeyChar);
        }

        return text.ToString();
    }

    private void Say(string message)
    {
        Flush();
        Error.WriteLine("registrykit: " + Printable.Of(message));
    }
}
