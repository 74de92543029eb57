using Cortex.RegistryKit.Compiler;
using Cortex.RegistryKit.Language.Catalogues;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Schema;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cortex.RegistryKit.Analyzers.Files;

/// <summary>The registries and schemas of a project. Lives as long as one compilation.</summary>
internal sealed class ProjectFiles
{
    private readonly Lazy<SchemaSet> schemas;
    private readonly Lazy<CatalogueSet> catalogues;

    private ProjectFiles(List<ProjectFile> files)
    {
        Registries = [.. files.Where(file => file.Metadata.Kind == FileKind.Registry).OrderBy(file => file.Path, StringComparer.Ordinal)];
        Schemas = [.. files.Where(file => file.Metadata.Kind == FileKind.Schema).OrderBy(file => file.Path, StringComparer.Ordinal)];
        catalogues = new Lazy<CatalogueSet>(() => CatalogueSet.Read(files.Where(file => file.Metadata.Kind == FileKind.Catalogue).OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => SourceTexts.Tree(file.Text))), LazyThreadSafetyMode.PublicationOnly);
        schemas = new Lazy<SchemaSet>(ReadSchemas, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The registries, by path.</summary>
    public IReadOnlyList<ProjectFile> Registries { get; }

    /// <summary>The schemas, by path.</summary>
    public IReadOnlyList<ProjectFile> Schemas { get; }

    /// <summary>What the providers are known to offer.</summary>
    public CatalogueSet Catalogues => catalogues.Value;

    /// <summary>Finds the files by what the build says of them.</summary>
    public static ProjectFiles Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = new List<ProjectFile>();
        foreach (var file in options.AdditionalFiles)
        {
            var metadata = FileMetadata.Read(options.AnalyzerConfigOptionsProvider, file);
            if (metadata.Kind != FileKind.None && file.GetText(cancellationToken) is { } text) files.Add(new ProjectFile(file, metadata, text));
        }

        return new ProjectFiles(files);
    }

    /// <summary>The schema that a registry is held against.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="finding">Why there is none, or null.</param>
    public RegistrySchema? SchemaOf(ProjectFile registry, out Finding? finding) =>
        schemas.Value.Find(SourceTexts.Tree(registry.Text), registry.Path, registry.Metadata.Schema, out finding);

    /// <summary>Whether the build says that the formats of a schema are asserted.</summary>
    public bool AssertsFormats(RegistrySchema schema) => Schemas.Any(file => file.Metadata.AssertsFormats && Parsed(file) == schema);

    /// <summary>Finds a schema by the name that another one has for it.</summary>
    public RegistrySchema? Named(string name, ProjectFile schema) => schemas.Value.Named(name, schema.Path);

    /// <summary>Whether types of this project come from a schema, or from one that files of this schema can become.</summary>
    public bool IsCompiled(ProjectFile schema) => schema.Metadata.IsEmitted || Schemas.Where(file => file.Metadata.IsEmitted).Any(file => Leads(schema, file, []));

    private bool Leads(ProjectFile from, ProjectFile to, HashSet<ProjectFile> seen)
    {
        if (!seen.Add(to)) return false;
        var needed = Parsed(to).NeededSchemas.Select(name => Named(name, to)).OfType<RegistrySchema>().ToList();
        return needed.Contains(Parsed(from)) || Schemas.Where(file => needed.Contains(Parsed(file))).Any(file => Leads(from, file, seen));
    }

    /// <summary>The schema that a file holds.</summary>
    public RegistrySchema Parsed(ProjectFile schema) => schemas.Value.Schemas.ElementAt(Enumerable.Range(0, Schemas.Count).First(i => Schemas[i] == schema));

    private SchemaSet ReadSchemas()
    {
        var resources = Schemas.Select(file => new SchemaResource(file.Path, SourceTexts.Encode(file.Text))).ToList();
        return new SchemaSet(Schemas.Select((file, i) => new KeyValuePair<string, RegistrySchema>(file.Path, ReferringSchema.Parse(SourceTexts.Schema(file.Text), resources[i], resources))));
    }
}
