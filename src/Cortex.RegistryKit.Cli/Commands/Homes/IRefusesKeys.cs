namespace Cortex.RegistryKit.Cli.Commands.Homes;

/// <summary>A command to which somebody might give a key as an argument, where other processes and the shell's history would see it.</summary>
internal interface IRefusesKeys;
