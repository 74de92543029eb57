using System.Collections.Concurrent;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Schema.Files;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.LanguageServer.Schemas;

/// <summary>Which schema a document is held against: the same one that the tool takes, and none for JSON that is no registry.</summary>
internal sealed class WorkspaceSchemas
{
    private readonly ConcurrentDictionary<string, RegistrySchema> parsed = new(StringComparer.Ordinal);
    private readonly WorkspaceFiles files;
    private readonly SchemaNeighbours neighbours;
    private readonly IReadOnlyList<RegistrySchema> shipped;

    /// <param name="files">The files of schemas.</param>
    /// <param name="shipped">The schemas that are part of the tool.</param>
    public WorkspaceSchemas(WorkspaceFiles files, IReadOnlyList<RegistrySchema> shipped)
    {
        this.files = files;
        this.shipped = shipped;
        neighbours = new SchemaNeighbours(files, shipped);
    }

    /// <summary>The full paths of further schemas, which are chosen by id, name and version like the shipped ones.</summary>
    public IReadOnlyList<string> Configured { get; set; } = [];

    /// <summary>Whether something may depend on a file.</summary>
    public bool DependsOn(string path) => files.WasAsked(path);

    /// <summary>Reads everything anew when it is next asked for.</summary>
    public void Clear()
    {
        parsed.Clear();
        files.Clear();
    }

    /// <summary>The schema in a file.</summary>
    /// <param name="path">The full path of the file, which exists.</param>
    public RegistrySchema Read(string path) => parsed.GetOrAdd(path, _ => neighbours.Parse(path));

    /// <summary>Reads a text as a schema.</summary>
    /// <param name="path">The full path of its file.</param>
    /// <param name="text">The text.</param>
    public RegistrySchema Parse(string path, Utf8Text text)
    {
        var resource = new SchemaResource(path, text);
        return RegistrySchema.Parse(resource, neighbours.Of(resource));
    }

    /// <summary>Finds the schema of a document.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="path">Its path.</param>
    public SchemaAnswer Find(JsonTree tree, string path)
    {
        var known = Known();
        KeyValuePair<string, RegistrySchema>? beside = null;
        if (SchemaChoice.NamedFile(tree, path) is string named && files.Exists(named))
        {
            var schema = Read(named);
            if (schema.DerivedFrom is null && schema.FileName is null && schema.Kinds.Count == 0 && !IsOurs(path, known)) return SchemaAnswer.None;
            if (!schema.IsSound) return new SchemaAnswer(null, null, named);
            beside = KeyValuePair.Create(named, schema);
        }
        else if (!IsOurs(path, known) && !NamesOne(tree, known))
        {
            return SchemaAnswer.None;
        }

        return new SchemaAnswer(new SchemaChoice(known).Find(tree, path, beside, out var finding), finding, null);
    }

    private IReadOnlyList<RegistrySchema> Known() => [.. Configured.Where(files.Exists).Select(Read).Where(schema => schema.IsSound), .. shipped];

    private static bool IsOurs(string path, IReadOnlyList<RegistrySchema> known) => known.Any(schema => schema.FileName == Path.GetFileName(path));

    private static bool NamesOne(JsonTree tree, IReadOnlyList<RegistrySchema> known) =>
        tree.Root.TryGetMember("$schema", out var member) && member.Value.TryGetText(out var name) && name.Length > 0 && known.Any(schema => schema.Id.TrimEnd('#') == name.TrimEnd('#'));
}
