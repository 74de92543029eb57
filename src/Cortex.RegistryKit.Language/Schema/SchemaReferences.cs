using Cortex.RegistryKit.Language.Syntax;

namespace Cortex.RegistryKit.Language.Schema;

/// <summary>Finds what every <c>$ref</c> leads to: a place in the same text, an <c>$id</c>, or another of the schemas given.</summary>
internal sealed class SchemaReferences(SchemaReader reader, GivenSchemas given)
{
    private const string LeadsBack = "'$ref' leads back to itself";

    private readonly Queue<(SchemaNode From, JsonNode Syntax, string BaseUri)> waiting = new();
    private readonly Dictionary<string, SchemaNode> byName = new(StringComparer.Ordinal);

    /// <summary>Notes a <c>$ref</c>. It is looked up when all texts around it have been read.</summary>
    public void Add(SchemaNode from, JsonNode syntax, string baseUri)
    {
        from.RefersTo = syntax.TryGetText(out var text) ? text : "";
        waiting.Enqueue((from, syntax, baseUri));
    }

    /// <summary>Notes by what URI a schema can be found; of two schemas of one name the first counts.</summary>
    public void Name(string uri, SchemaNode node)
    {
        if (!byName.ContainsKey(uri)) byName.Add(uri, node);
    }

    /// <summary>Looks up what is waiting. What is found in other texts may refer to more.</summary>
    public void Resolve()
    {
        var resolved = new List<(SchemaNode From, JsonNode Syntax)>();
        while (waiting.Count > 0)
        {
            var (from, syntax, baseUri) = waiting.Dequeue();
            if (Find(from, syntax, baseUri) is not SchemaNode target) continue;
            if (target == from) reader.Malformed(syntax, from.Pointer, LeadsBack);
            from.Target = target;
            resolved.Add((from, syntax));
        }

        foreach (var (from, syntax) in resolved) from.Target = End(from, syntax);
    }

    private SchemaNode? Find(SchemaNode from, JsonNode syntax, string baseUri)
    {
        if (!syntax.TryGetText(out var text))
        {
            reader.Malformed(syntax, from.Pointer, "'$ref' is a string");
            return null;
        }

        var uri = UriReference.Resolve(baseUri, UriReference.WithoutFragment(text));
        var fragment = UriReference.Fragment(text);
        if (fragment.Length > 0 && fragment[0] != '/' && byName.TryGetValue(UriReference.Key(uri, fragment), out var named)) return named;
        if (Whole(from, uri) is not SchemaNode whole)
        {
            reader.Refuse(syntax, from.Pointer, $"'$ref' leads to '{uri}', which is none of the schemas given, so this schema cannot be held against files");
            return null;
        }

        var found = fragment.Length == 0 ? whole : fragment[0] == '/' ? At(whole, fragment) : byName.TryGetValue(UriReference.Key(uri, fragment), out var other) ? other : null;
        if (found is null) reader.Malformed(syntax, from.Pointer, $"'$ref': the schema has no '{text}'");
        return found;
    }

    private SchemaNode? Whole(SchemaNode from, string uri)
    {
        if (byName.TryGetValue(uri, out var known)) return known;
        if (given.Find(uri) is not SchemaResource resource) return null;

        var root = reader.Read(new SchemaDocument(resource.Uri, resource.Tree, from.Document.NamedBy ?? from) { Dialect = from.Document.Dialect });
        Name(uri, root);
        return root;
    }

    private SchemaNode? At(SchemaNode whole, string fragment)
    {
        var nodes = whole.Document.Nodes;
        var pointer = whole.Pointer + fragment;
        if (nodes.TryGetValue(pointer, out var node)) return node;
        if (!JsonPointer.TryParse(fragment, out var way) || !way.TryFind(whole.Syntax, out var syntax)) return null;

        var around = pointer;
        while (!nodes.TryGetValue(around, out node)) around = around.Substring(0, around.LastIndexOf('/'));
        return reader.Part(node, syntax, pointer);
    }

    private SchemaNode End(SchemaNode from, JsonNode syntax)
    {
        var seen = new HashSet<SchemaNode>();
        var node = from;
        while (node.Target != node)
        {
            if (!seen.Add(node))
            {
                reader.Malformed(syntax, from.Pointer, LeadsBack);
                return from;
            }

            node = node.Target;
        }

        return node;
    }
}
