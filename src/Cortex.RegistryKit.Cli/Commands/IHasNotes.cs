namespace Cortex.RegistryKit.Cli.Commands;

/// <summary>A command whose help says more than its description.</summary>
internal interface IHasNotes
{
    /// <summary>Exit codes and examples, to stand at the end.</summary>
    string Notes { get; }
}
