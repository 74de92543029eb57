namespace Cortex.RegistryKit.Build.Benchmarks.Inputs;

/// <summary>A file that the build hands to generators and analyzers.</summary>
/// <param name="Name">Its name, within the project, or its path.</param>
/// <param name="Text">Its text.</param>
/// <param name="Metadata">What the build says of it.</param>
internal sealed record ConsumerFile(string Name, string Text, params (string Name, string Value)[] Metadata)
{
    /// <summary>The schemas and catalogues that the package hands over in every project.</summary>
    public static IReadOnlyList<ConsumerFile> OfPackage { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("schemas"), "*.schema.json").Where(path => Path.GetFileName(path) != "x-rk.schema.json").Order(StringComparer.Ordinal)
            .Select(path => new ConsumerFile(path, File.ReadAllText(path), ("RkKind", "schema"), ("RkEmit", "false"), ("RkNamespace", "Cortex.RegistryKit"))),
        .. Directory.GetFiles(Repository.PathOf("schemas/catalogues"), "*.json").Order(StringComparer.Ordinal).Select(path => new ConsumerFile(path, File.ReadAllText(path), ("RkKind", "catalogue"))),
    ];
}
