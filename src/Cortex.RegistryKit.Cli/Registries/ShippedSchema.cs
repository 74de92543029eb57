using Cortex.RegistryKit.Emitted;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Cli.Registries;

/// <summary>The schema of model registries, as it is part of the tool.</summary>
internal static class ShippedSchema
{
    /// <summary>The name of a registry's file.</summary>
    public static string FileName => Of<ModelRegistry>().FileName;

    /// <summary>The names of the older files that a registry can be made from.</summary>
    public static IReadOnlyList<string> OlderFiles => Of<ModelRegistry>().OtherFiles;

    public static RegistrySchema Model => Of<ModelRegistry>().Parsed;

    private static SchemaText Of<TDocument>()
        where TDocument : class, IRegistryDocument<TDocument> => TDocument.Schema;
}
