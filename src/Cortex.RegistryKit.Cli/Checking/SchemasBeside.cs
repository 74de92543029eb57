using Cortex.RegistryKit.Cli.Input;
using Cortex.RegistryKit.Language.Schema;
using Cortex.RegistryKit.Language.Syntax;
using Cortex.RegistryKit.Language.Text;

namespace Cortex.RegistryKit.Cli.Checking;

/// <summary>The files that a schema refers to by relative path, and those that they refer to in turn. Nothing is ever fetched.</summary>
internal sealed class SchemasBeside(FileReader reader)
{
    private readonly Dictionary<string, SchemaResource> found = new(StringComparer.Ordinal);
    private readonly Queue<(string Path, string Name, Utf8Text Text)> waiting = new();

    /// <summary>Reads them.</summary>
    /// <param name="file">The schema's file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="given">Files that were named beside it.</param>
    /// <param name="reader">Reads files.</param>
    public static IReadOnlyCollection<SchemaResource> Of(InputFile file, Utf8Text text, IEnumerable<InputFile> given, FileReader reader)
    {
        var beside = new SchemasBeside(reader);
        foreach (var other in given.Where(other => other.FullPath != file.FullPath)) beside.Add(other.FullPath, other.FullPath);
        beside.waiting.Enqueue((file.FullPath, file.FullPath, text));
        while (beside.waiting.Count > 0) beside.Follow(beside.waiting.Dequeue());
        return beside.found.Values;
    }

    private void Follow((string Path, string Name, Utf8Text Text) schema)
    {
        var root = JsonTree.Parse(schema.Text).Root;
        var id = root.TryGetMember("$id", out var member) && member.Value.TryGetText(out var named) ? SchemaResource.Resolve(schema.Name, named) : schema.Name;
        foreach (var reference in References(root))
        {
            var name = reference.Split('#')[0];
            if (name.Length == 0 || name.Contains(':', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)) continue;

            // An $id says what the reference means, the folder where it is found.
            var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(schema.Path)!, Uri.UnescapeDataString(name)));
            if (File.Exists(path)) Add(path, SchemaResource.Resolve(id, name));
        }
    }

    private void Add(string path, string uri)
    {
        if (found.ContainsKey(uri)) return;
        var text = Utf8Text.FromBytes(reader.Read(InputFile.At(path), CancellationToken.None));
        found.Add(uri, new SchemaResource(uri, text));
        waiting.Enqueue((path, uri, text));
    }

    private static IEnumerable<string> References(JsonNode root)
    {
        var open = new Stack<JsonNode>([root]);
        while (open.TryPop(out var node))
        {
            if (node.TryGetMember("$ref", out var reference) && reference.Value.TryGetText(out var text)) yield return text;
            foreach (var member in node.Members) open.Push(member.Value);
            foreach (var element in node.Elements) open.Push(element);
        }
    }
}
