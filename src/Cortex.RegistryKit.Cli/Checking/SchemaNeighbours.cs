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
internal sealed class SchemaNeighbours(FileReader reader, IEnumerable<RegistrySchema> shipped)
{
    private readonly ConcurrentDictionary<string, SchemaResource> read = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<SchemaResource> shipped = [.. shipped.Select(schema => new SchemaResource(schema.Id, schema.Tree.Text))];

    /// <summary>Reads a schema's file, once.</summary>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public SchemaResource Read(InputFile file) => read.GetOrAdd(file.FullPath, _ => new SchemaResource(file.FullPath, Utf8Text.FromBytes(reader.Read(file, CancellationToken.None))));

    /// <summary>All that the references of a schema may lead to.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="more">Other files that it may name by their ids.</param>
    public IReadOnlyList<SchemaResource> Of(SchemaResource schema, params IEnumerable<SchemaResource> more)
    {
        var found = new List<SchemaResource>([schema, .. more.Where(other => other.Uri != schema.Uri)]);
        var known = found.Select(resource => resource.Uri).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(Named(found[i]).Select(path => Read(InputFile.At(path))).Where(resource => known.Add(resource.Uri)));
        }

        return [.. found.Skip(1), .. shipped];
    }

    /// <summary>The files on disk that the references of a schema name by relative path.</summary>
    private static IEnumerable<string> Named(SchemaResource schema) =>
        References(JsonTree.Parse(schema.Text).Root).Select(reference => PathOf(schema.Uri, reference)).OfType<string>().Where(File.Exists).Distinct();

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
