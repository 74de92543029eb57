using Cortex.RegistryKit.Cli.Commands.Homes;
using Cortex.RegistryKit.Cli.Output;

namespace Cortex.RegistryKit.Cli.Commands.SchemaFiles;

/// <summary><c>registrykit schema</c>.</summary>
internal static class SchemaCommands
{
    public static GroupCommand Create(Terminal terminal) => new(
        "schema",
        "Schemas: what files are held against, and what editors complete with.",
        """
        Examples:
          registrykit schema derive model_registry.json -o .vscode/model_registry.schema.json
          registrykit schema diff boxes.v1.schema.json boxes.v2.schema.json
          registrykit schema check boxes.schema.json
        """,
        new DeriveCommand(terminal),
        new DiffCommand(terminal),
        new CheckCommand(terminal));
}
