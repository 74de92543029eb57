using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using Cortex.RegistryKit.Cli.Commands;
using Cortex.RegistryKit.Cli.Commands.Homes;
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
        catch (RefusedException problem)
        {
            terminal.Problem(problem.Message);
            return ExitCode.Refused;
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
        if (arguments is ["--version"])
        {
            terminal.Out.WriteLine(ToolVersion.Text);
            return Task.FromResult(ExitCode.Success);
        }

        var parsed = new RegistryKitCommand(terminal, arguments.FirstOrDefault()).Parse([.. arguments.SelectMany(Parts)], new ParserConfiguration { ResponseFileTokenReplacer = null });
        var problems = ArgumentProblems.Of(parsed) is { Count: > 0 } own ? own : [.. parsed.Errors.Select(error => error.Message)];
        if (problems.Count > 0)
        {
            foreach (var problem in problems) terminal.Problem(problem);
            terminal.Note($"'{PathOf(parsed.CommandResult)} --help' says how it is used");
            return Task.FromResult(ExitCode.CannotRun);
        }

        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = terminal.Out, Error = terminal.Error };
        return parsed.InvokeAsync(configuration, cancellationToken);
    }

    // The library takes "--label=" for an option without a value.
    private static string[] Parts(string argument) => argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=', StringComparison.Ordinal) == argument.Length - 1 ? [argument[..^1], ""] : [argument];

    private static string PathOf(CommandResult result) => result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : "registrykit";

    private static int CannotRun(Terminal terminal, string message)
    {
        terminal.Problem(message);
        return ExitCode.CannotRun;
    }
}
