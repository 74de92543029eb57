using System.Collections.Concurrent;
using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>
/// The schemas that a schema's references may lead to: files that they name by relative path, those that these name in turn, and
/// the shipped ones by their ids. Nothing is ever fetched.
/// </summary>
internal sealed class SchemaNeighbours(FileReader reader)
{
    private readonly ConcurrentDictionary<string, SchemaResource> read = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<SchemaResource>> shipped = new(() => [.. Schemas.Shipped.Select(schema => new SchemaResource(schema.Id, schema.Tree.Text))]);

    /// <summary>Reads a schema's file, once.</summary>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public SchemaResource Read(InputFile file) => read.GetOrAdd(file.FullPath, _ => new SchemaResource(file.FullPath, Utf8Text.FromBytes(reader.Read(file, CancellationToken.None))));

    /// <summary>All that the references of a schema may lead to.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="more">Other files that it may name by their ids.</param>
    public IReadOnlyList<SchemaResource> Of(SchemaResource schema, params IEnumerable<SchemaResource> more)
    {
        var found = more.Where(other => other.Uri != schema.Uri).Prepend(schema).Select(resource => (Path: resource.Uri, Resource: resource)).ToList();
        var known = found.Select(entry => entry.Resource.Uri).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var (path, uri) in Named(found[i].Path, found[i].Resource))
            {
                if (known.Add(uri)) found.Add((path, new SchemaResource(uri, Read(InputFile.At(path)).Text)));
            }
        }

        return [.. found.Skip(1).Select(entry => entry.Resource), .. shipped.Value];
    }

    /// <summary>The files on disk that the references of a schema name by relative path: its id says what such a name means, the folder where it is found.</summary>
    private static IEnumerable<(string Path, string Uri)> Named(string from, SchemaResource schema)
    {
        var root = JsonTree.Parse(schema.Text).Root;
        var id = schema.Id ?? schema.Uri;
        foreach (var reference in References(root))
        {
            if (PathOf(from, reference) is string path && File.Exists(path)) yield return (path, SchemaResource.Resolve(id, reference.Split('#')[0]));
        }
    }

    /// <summary>The file that a relative name means, or null where it is no such name.</summary>
    public static string? PathOf(string from, string name)
    {
        var path = name.Split('#')[0];
        if (path.Length == 0 || path.AsSpan().ContainsAny(":\0") || Path.IsPathRooted(path)) return null;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from) ?? "", Uri.UnescapeDataString(path)));
    }

    // A '$ref' in a value that is no schema names nothing that anyone would look up; that its file is read does no harm.
    private static IEnumerable<string> References(JsonNode root)
    {
        var open = new Stack<JsonNode>([root]);
        while (open.TryPop(out var node))
        {
            foreach (var element in node.Elements) open.Push(element);
            foreach (var member in node.Members)
            {
                if (member.Name == "$ref" && member.Value.TryGetText(out var reference)) yield return reference;
                open.Push(member.Value);
            }
        }
    }
}
