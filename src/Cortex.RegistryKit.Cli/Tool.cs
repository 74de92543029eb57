using System.CommandLine;
using Cortex.RegistryKit.Cli.Commands;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli;

/// <summary>The command line: from arguments to an exit code. Whatever happens, nobody sees a stack trace.</summary>
internal static class Tool
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var terminal = Terminal.OfProcess();
        try
        {
            return await InvokeAsync(arguments, terminal).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (OutputClosedException)
        {
            // Whoever read the output has seen enough, as `head` does; there is nobody left to tell.
            return ExitCode.CannotRun;
        }
        catch (OutOfMemoryException)
        {
            return CannotRun(terminal, "there is not enough memory; check fewer or smaller files");
        }
        catch (CannotRunException problem)
        {
            return CannotRun(terminal, problem.Message);
        }
        catch (Exception problem)
        {
            return CannotRun(terminal, $"{problem.GetType().Name}: {problem.Message}");
        }
    }

    private static Task<int> InvokeAsync(string[] arguments, Terminal terminal)
    {
        var parsed = new RegistryKitCommand(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) terminal.Problem(error.Message);
            terminal.Note($"'registrykit {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help' says how it is used");
            return Task.FromResult(ExitCode.CannotRun);
        }

        return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error });
    }

    private static int CannotRun(Terminal terminal, string message)
    {
        try
        {
            terminal.Problem(message);
        }
        catch (OutputClosedException)
        {
        }

        return ExitCode.CannotRun;
    }
}
