using System.CommandLine;
using Cortex.RegistryKit.Cli.Editors;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands;

/// <summary><c>registrykit lsp</c>: the language server, for editors.</summary>
internal sealed class LspCommand : Command, IHasNotes
{
    public LspCommand(Terminal terminal)
        : base("lsp", "Serves an editor over the standard input and output, by the language server protocol: findings while somebody types, completion, navigation, fixes.")
    {
        SetAction((_, cancellationToken) => EditorHost.RunAsync(terminal.Error, cancellationToken));
    }

    public string Notes => """
        An editor starts it; docs/language-server.md says what it offers and which settings it knows.

        Exit code: 0 the editor has shut it down; 1 the editor is gone.

        Examples:
          registrykit lsp
        """;
}
