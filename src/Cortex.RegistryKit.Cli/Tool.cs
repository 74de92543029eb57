using System.CommandLine;
using System.Runtime.InteropServices;
using Cortex.RegistryKit.Cli.Commands;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli;

/// <summary>The command line: from arguments to an exit code. Whatever happens, nobody sees a stack trace.</summary>
internal static class Tool
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var terminal = Terminal.OfProcess();
        using var cancellation = new CancellationTokenSource();

        // The first Ctrl+C ends the work, the second one the process.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        });
        try
        {
            var exitCode = await InvokeAsync(arguments, terminal, cancellation.Token).ConfigureAwait(false);
            terminal.Flush();
            return exitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (OutOfMemoryException)
        {
            return CannotRun(terminal, "there is not enough memory; check fewer or smaller files");
        }
        catch (CannotRunException problem)
        {
            return CannotRun(terminal, problem.Message);
        }
        catch (IOException problem)
        {
            terminal.Fail(problem);
            return ExitCode.CannotRun;
        }
        catch (Exception problem)
        {
            // Its message may quote what it was about, which may be a key.
            return CannotRun(terminal, $"this is a defect of the tool: {problem.GetType().Name}");
        }
    }

    private static Task<int> InvokeAsync(string[] arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var parsed = new RegistryKitCommand(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) terminal.Problem(error.Message);
            terminal.Note($"'registrykit {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help' says how it is used");
            return Task.FromResult(ExitCode.CannotRun);
        }

        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = terminal.Out, Error = terminal.Error };
        return parsed.InvokeAsync(configuration, cancellationToken);
    }

    private static int CannotRun(Terminal terminal, string message)
    {
        terminal.Problem(message);
        return ExitCode.CannotRun;
    }
}
