using Cortex.RegistryKit.Analyzers.Files;
using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Entities;
using Cortex.RegistryKit.Language.Rules.Code;
using Cortex.RegistryKit.Language.Schema;

namespace Cortex.RegistryKit.Analyzers.Code;

/// <summary>A registry of the project, as code may name what stands in it.</summary>
internal sealed class ProjectRegistry(ProjectFile file, RegistrySchema schema, KnownIds ids)
{
    private readonly Lazy<EntitySet> entities = new(() => EntitySet.Of(SourceTexts.Tree(file.Text), schema), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The file.</summary>
    public ProjectFile File { get; } = file;

    /// <summary>The file's name, for messages.</summary>
    public string Name => File.Path.Substring(File.Path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>What tells it from others of the project: the name that it was given, or else the file's.</summary>
    public string Label => File.Metadata.Name.Length > 0 ? File.Metadata.Name : Name;

    /// <summary>What the file should be.</summary>
    public RegistrySchema Schema { get; } = schema;

    /// <summary>The ids that it knows, those of the build included.</summary>
    public KnownIds Ids { get; } = ids;

    /// <summary>Its entries.</summary>
    public EntitySet Entities => entities.Value;
}
