using System.CommandLine;

namespace Cortex.RegistryKit.Cli.Commands.Homes;

/// <summary>A command that is nothing but a name for those below it.</summary>
internal sealed class GroupCommand : Command, IHasNotes, IRefusesKeys
{
    public GroupCommand(string name, string description, string notes, params Command[] commands)
        : base(name, description)
    {
        Notes = notes;
        foreach (var command in commands) Subcommands.Add(command);
    }

    public string Notes { get; }
}
