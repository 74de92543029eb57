using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Cortex.RegistryKit.Cli.Commands;

/// <summary>The library's help, and behind it what the command has to add.</summary>
internal sealed class HelpWithNotes(HelpAction help) : SynchronousCommandLineAction
{
    public override bool Terminating => true;

    // Whoever asks for help need not have said everything else.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is IHasNotes command) parseResult.InvocationConfiguration.Output.WriteLine(command.Notes);
        return result;
    }
}
