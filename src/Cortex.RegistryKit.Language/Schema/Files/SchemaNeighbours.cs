using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema.Files;

/// <summary>
/// The schemas that a schema's references may lead to: files that they name by relative path, those that these name in turn, and
/// the shipped ones by their ids. Nothing is ever fetched.
/// </summary>
public sealed class SchemaNeighbours
{
    private static readonly char[] NotInPaths = [':', '\0'];

    private readonly ISchemaFiles files;
    private readonly IReadOnlyList<SchemaResource> shipped;

    /// <summary>Looks among files, and among the schemas that are part of the product.</summary>
    /// <param name="files">The files.</param>
    /// <param name="shipped">The schemas.</param>
    public SchemaNeighbours(ISchemaFiles files, IEnumerable<RegistrySchema> shipped)
    {
        if (shipped is null) throw new ArgumentNullException(nameof(shipped));

        this.files = files ?? throw new ArgumentNullException(nameof(files));
        this.shipped = [.. shipped.Select(schema => new SchemaResource(schema.Id, schema.Tree.Text))];
    }

    /// <summary>Reads a schema and all that its references lead to.</summary>
    /// <param name="path">The full path of its file.</param>
    /// <param name="more">Other files that it may name by their ids.</param>
    public RegistrySchema Parse(string path, params IEnumerable<SchemaResource> more)
    {
        var resource = Read(path);
        return RegistrySchema.Parse(resource, Of(resource, more));
    }

    /// <summary>Reads the text of a schema.</summary>
    /// <param name="path">The full path of its file.</param>
    public SchemaResource Read(string path) => new(path, files.Read(path));

    /// <summary>All that the references of a schema may lead to.</summary>
    /// <param name="schema">The schema, whose uri is its full path.</param>
    /// <param name="more">Other files that it may name by their ids.</param>
    public IReadOnlyList<SchemaResource> Of(SchemaResource schema, params IEnumerable<SchemaResource> more)
    {
        if (schema is null) throw new ArgumentNullException(nameof(schema));

        var found = more.Where(other => other.Uri != schema.Uri).Prepend(schema).Select(resource => (Path: resource.Uri, Resource: resource)).ToList();
        var known = new HashSet<string>(found.Select(entry => entry.Resource.Uri), StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var (path, uri) in Named(found[i].Path, found[i].Resource))
            {
                if (known.Add(uri)) found.Add((path, new SchemaResource(uri, files.Read(path))));
            }
        }

        return [.. found.Skip(1).Select(entry => entry.Resource), .. shipped];
    }

    /// <summary>The file that a relative name means, or null where it is no such name.</summary>
    /// <param name="from">The full path of the file that names it.</param>
    /// <param name="name">The name, which may go on with a fragment.</param>
    public static string? PathOf(string from, string name)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));

        var path = name.Split('#')[0];
        if (path.Length == 0 || path.IndexOfAny(NotInPaths) >= 0 || Path.IsPathRooted(path)) return null;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from) ?? "", Uri.UnescapeDataString(path)));
    }

    /// <summary>The files that the references of a schema name by relative path: its id says what such a name means, the folder where it is found.</summary>
    private IEnumerable<(string Path, string Uri)> Named(string from, SchemaResource schema)
    {
        var id = schema.Id ?? schema.Uri;
        foreach (var reference in References(JsonTree.Parse(schema.Text).Root))
        {
            if (PathOf(from, reference) is string path && files.Exists(path)) yield return (path, SchemaResource.Resolve(id, reference.Split('#')[0]));
        }
    }

    // A '$ref' in a value that is no schema names nothing that anyone would look up; that its file is read does no harm.
    private static IEnumerable<string> References(JsonNode root)
    {
        var open = new Stack<JsonNode>([root]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            foreach (var element in node.Elements) open.Push(element);
            foreach (var member in node.Members)
            {
                if (member.Name == "$ref" && member.Value.TryGetText(out var reference)) yield return reference;
                open.Push(member.Value);
            }
        }
    }
}
