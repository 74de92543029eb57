using System.Collections.Concurrent;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Schema.Files;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>The files of schemas on disk, each read once.</summary>
internal sealed class SchemaDisk : ISchemaFiles
{
    private readonly ConcurrentDictionary<string, SchemaResource> read = new(StringComparer.Ordinal);
    private readonly FileReader reader;
    private readonly SchemaNeighbours neighbours;

    /// <param name="reader">Reads files.</param>
    /// <param name="shipped">The schemas that are part of the tool.</param>
    public SchemaDisk(FileReader reader, IEnumerable<RegistrySchema> shipped)
    {
        this.reader = reader;
        neighbours = new SchemaNeighbours(this, shipped);
    }

    /// <summary>Reads a schema's file, once.</summary>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public SchemaResource Read(InputFile file) => read.GetOrAdd(file.FullPath, _ => new SchemaResource(file.FullPath, Utf8Text.FromBytes(reader.Read(file, CancellationToken.None))));

    /// <summary>All that the references of a schema may lead to.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="more">Other files that it may name by their ids.</param>
    public IReadOnlyList<SchemaResource> Of(SchemaResource schema, params IEnumerable<SchemaResource> more) => neighbours.Of(schema, more);

    bool ISchemaFiles.Exists(string path) => File.Exists(path);

    Utf8Text ISchemaFiles.Read(string path) => Read(InputFile.At(path)).Text;
}
