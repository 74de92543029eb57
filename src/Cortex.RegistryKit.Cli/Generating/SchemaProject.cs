using Cortex.RegistryKit.Cli.Checking;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Emission;
using Cortex.RegistryKit.Language.Rules;
using Cortex.RegistryKit.Language.Rules.Versions;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Schema.Files;

namespace Cortex.RegistryKit.Cli.Generating;

/// <summary>A schema that becomes types, among the others that it refers to or that its files can come from: what a project is to the generator.</summary>
internal sealed class SchemaProject
{
    private readonly SchemaDisk files;
    private readonly IReadOnlyList<SchemaResource> given;
    private readonly Dictionary<string, (InputFile File, RegistrySchema Schema)> read = new(StringComparer.Ordinal);
    private readonly InputFile main;

    /// <summary>Reads the schemas.</summary>
    /// <param name="main">The one that becomes types.</param>
    /// <param name="others">Others, for what names them by <c>$id</c> or file name.</param>
    /// <param name="reader">Reads files.</param>
    /// <exception cref="CannotRunException">One of them cannot be read.</exception>
    public SchemaProject(InputFile main, IReadOnlyList<InputFile> others, FileReader reader)
    {
        this.main = main;
        files = new SchemaDisk(reader, Schemas.Shipped);
        given = [.. others.Prepend(main).Select(files.Read)];
        foreach (var file in others) Parse(file);
        Schema = Parse(main);
    }

    /// <summary>The schema that becomes types.</summary>
    public RegistrySchema Schema { get; }

    /// <summary>Finds a schema by the name that the migrations have for it.</summary>
    public RegistrySchema? Find(string name) => Find(name, main);

    /// <summary>What is wrong with the schema, and with those that its files can come from: the same that a build says.</summary>
    public IEnumerable<FileReport> Reports()
    {
        yield return Report(main, Schema.IsSound ? [.. Schema.Findings, .. Schema.EmissionFindings, .. Migrations(main, Schema), .. MigrationChecker.CheckSettings(Schema, Find)] : Schema.Findings);
        if (!Schema.IsSound) yield break;

        foreach (var older in NeededSchemas.Of(Schema, Find).Select(other => other.Value).Distinct())
        {
            var file = read.Values.First(entry => entry.Schema == older).File;
            yield return Report(file, older.IsSound ? Migrations(file, older) : older.Findings);
        }
    }

    private IEnumerable<Finding> Migrations(InputFile file, RegistrySchema schema) => MigrationChecker.Check(schema, name => Find(name, file));

    private FileReport Report(InputFile file, IEnumerable<Finding> findings) => SchemaFile.ReportOf(file, files.Read(file).Text, findings);

    private RegistrySchema? Find(string name, InputFile from)
    {
        var known = new SchemaSet(read.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Schema)));
        if (known.Named(name, from.FullPath) is { } found) return found;
        return SchemaNeighbours.PathOf(from.FullPath, name) is string path && File.Exists(path) ? Parse(InputFile.Beside(from, path)) : null;
    }

    private RegistrySchema Parse(InputFile file)
    {
        if (read.TryGetValue(file.FullPath, out var known)) return known.Schema;

        var resource = files.Read(file);
        var schema = RegistrySchema.Parse(resource, files.Of(resource, given));
        read.Add(file.FullPath, (file, schema));
        return schema;
    }
}
